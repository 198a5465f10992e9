import type { Day } from '../field/field'
import { thresholds } from '../disclosure/thresholds'
import type { Round } from './round'

/** What a facilitator says of a round, before it opens. */
export type RoundSettings = Readonly<
  Pick<
    Round,
    | 'kind'
    | 'reason'
    | 'intendedUse'
    | 'opensOn'
    | 'closesOn'
    | 'threshold'
    | 'breakdowns'
    | 'audience'
    | 'questionnaires'
  >
>

/** Above this a team would never see anything. */
export const HIGHEST_THRESHOLD = 50
const LONGEST_DAYS = 366

/** What is wrong with a round's settings: a sentence by field; empty where nothing is. */
export function checkRoundSettings(
  settings: RoundSettings,
  today: Day,
): Readonly<Partial<Record<keyof RoundSettings, string>>> {
  const { opensOn, closesOn, threshold } = settings
  const errors: Partial<Record<keyof RoundSettings, string>> = {}
  if (settings.questionnaires.length === 0) errors.questionnaires = 'Choose at least one questionnaire'
  if (settings.reason.trim() === '') errors.reason = 'Say in a sentence why this round'
  if (settings.intendedUse.trim() === '') errors.intendedUse = 'Say who will do what with the result'
  if (closesOn < opensOn) errors.closesOn = 'The last day must not be before the first'
  else if (closesOn < today) errors.closesOn = 'The last day must not be in the past'
  else if (Date.parse(closesOn) - Date.parse(opensOn) > LONGEST_DAYS * 86_400_000)
    errors.closesOn = 'A round lasts a year at most'
  if (!Number.isInteger(threshold) || threshold < thresholds.team || threshold > HIGHEST_THRESHOLD)
    errors.threshold = `Enter a number from ${thresholds.team} to ${HIGHEST_THRESHOLD}`
  return errors
}
