import type { Prospect } from '~/domain/cohort/preview-evaluation'
import { formatScore } from '~/domain/scoring/format-score'

/** What would be published, in a few words. */
export function sayProspect({ change, reliable, leaversShown }: Prospect): string {
  if (change === 'too-few') return 'Nothing: too few people answered at both times'
  if (change === 'few-leavers')
    return 'No change: the few who left could be worked out from the baseline’s profile'
  return [
    'Mean change with its interval',
    ...(reliable ? ['how many changed by more than error'] : []),
    ...(leaversShown ? ['those who left beside those who stayed'] : []),
  ].join('; ')
}

/** The smallest change that would show, in words; nothing where none would be published. */
export function sayDetectable({ detectable }: Prospect): string {
  return detectable === null ? '' : `${formatScore(detectable)} standard deviations`
}
