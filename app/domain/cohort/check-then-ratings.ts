/** What came in of the then-test: by scale, a value for now and one for then, as they were sent. */
export type RawThenRatings = Readonly<Record<string, Readonly<{ now: string; then: string }>>>

export type CheckedThenRatings =
  | Readonly<{ ok: true; ratings: readonly Readonly<{ scaleId: string; now: number; then: number }>[] }>
  /** By scale and moment, with a sentence. */
  | Readonly<{
      ok: false
      problems: readonly Readonly<{ scaleId: string; moment: 'now' | 'then'; sentence: string }>[]
    }>

/** What stands for leaving a rating out. */
export const SKIPPED = 'skip'

/**
 * Checks the two single ratings, 1 to 5, of each scale (N4). A scale may be skipped; of one that is rated both are needed, since
 * only their difference says anything.
 */
export function checkThenRatings(
  scales: readonly Readonly<{ id: string; title: string }>[],
  raw: RawThenRatings,
): CheckedThenRatings {
  const ratings: { scaleId: string; now: number; then: number }[] = []
  const problems: { scaleId: string; moment: 'now' | 'then'; sentence: string }[] = []
  for (const moment of ['now', 'then'] as const) {
    for (const { id, title } of scales) {
      const value = raw[id]?.[moment] ?? ''
      const other = raw[id]?.[moment === 'now' ? 'then' : 'now'] ?? ''
      if (isRating(value)) continue
      if (!isSkipped(value))
        problems.push({ scaleId: id, moment, sentence: `${title}: choose one of the ratings shown` })
      else if (isRating(other))
        problems.push({
          ...{ scaleId: id, moment },
          sentence: `${title}: rate both where you are now and where you were, or skip both`,
        })
    }
  }
  if (problems.length > 0) return { ok: false, problems }
  for (const { id } of scales) {
    const { now = '', then = '' } = raw[id] ?? {}
    if (isRating(now) && isRating(then)) ratings.push({ scaleId: id, now: Number(now), then: Number(then) })
  }
  return { ok: true, ratings }
}

const isRating = (value: string) => /^[1-5]$/.test(value)
const isSkipped = (value: string) => value === '' || value === SKIPPED
