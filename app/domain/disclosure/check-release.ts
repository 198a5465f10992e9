import type { Release } from './release'

/** Whether a release may be added to the earlier ones, and if not what it would give away. */
export type ReleaseCheck = Readonly<{ allowed: true }> | Readonly<{ allowed: false; gives: 'few' }>

/**
 * Whether a release may be published after the earlier ones (D6): refused where with one of them it would give away the
 * sum of 1 to threshold − 1 assessments.
 */
export function checkRelease(
  earlier: readonly Release[],
  candidate: Release,
  threshold: number,
): ReleaseCheck {
  const own = new Set(candidate.members)
  const isTooFew = (n: number) => n > 0 && n < threshold
  if (isTooFew(own.size)) return { allowed: false, gives: 'few' }
  const touching = earlier.filter(
    ({ questionnaire, scaleId, members }) =>
      questionnaire === candidate.questionnaire &&
      scaleId === candidate.scaleId &&
      members.some((number) => own.has(number)),
  )
  const isRisky = touching.some(({ members }) => {
    const shared = members.filter((number) => own.has(number)).length
    return isTooFew(own.size + members.length - 2 * shared)
  })
  return isRisky ? { allowed: false, gives: 'few' } : { allowed: true }
}
