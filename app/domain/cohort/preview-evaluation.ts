import { thresholdInForce, thresholds } from '../disclosure/thresholds'
import { smallestDetectableChange } from '../statistics/smallest-detectable-change'
import type { Reporting } from './cohort'

/** What would be publishable at the end if so many of those who began answered again. */
export type Prospect = Readonly<{
  /** Who answered at both times. */
  pairs: number
  /** Who answered the baseline only. */
  leavers: number
  /** Whether mean change is shown; else why not: too few pairs, or a rest of leavers that could be worked out (D2). */
  change: 'shown' | 'too-few' | 'few-leavers'
  /** Whether the share who changed reliably is shown: from eleven pairs on. */
  reliable: boolean
  /** Whether those who left are set beside those who stayed: from k of either on. */
  leaversShown: boolean
  /** The smallest mean change that would show, in standard deviations of people's changes; null where nothing is shown. */
  detectable: number | null
}>

/**
 * What a cohort can learn with this many people, by how many drop out (H6): before anything is asked, from numbers alone.
 * @param people how many begin and let themselves be counted
 * @param dropouts numbers of people who answer the baseline and not the end, each giving one prospect
 */
export function previewEvaluation(
  people: number,
  { reporting, threshold }: Readonly<{ reporting: Reporting; threshold: number }>,
  dropouts: readonly number[],
): readonly Prospect[] {
  const k = Math.max(thresholds.system, thresholdInForce(threshold))
  return dropouts.map((leavers) => {
    const pairs = Math.max(0, people - leavers)
    const isRestSmall = reporting === 'baseline-now' && people >= k && leavers > 0 && leavers < k
    const change = pairs < k ? 'too-few' : isRestSmall ? 'few-leavers' : 'shown'
    return {
      pairs,
      leavers,
      change,
      reliable: change === 'shown' && pairs >= thresholds.distribution,
      leaversShown: change === 'shown' && leavers >= k,
      detectable: change === 'shown' ? smallestDetectableChange(pairs).value : null,
    }
  })
}
