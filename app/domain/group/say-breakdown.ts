import type { GroupBreakdown } from './group-report'
import { groupWords } from './group-report'

/**
 * What a breakdown says before its figures, a sentence each: what differs, that nothing does, or that no group of it can be
 * shown (B4); and how to read tiers (P4).
 */
export function sayBreakdown({ dimension, columns, sentences }: GroupBreakdown): readonly string[] {
  const isAnyShown = columns.some(({ cells }) => cells.some(({ isShown }) => isShown))
  if (!isAnyShown) return [`No ${dimension} can be shown by itself.`]
  return [
    ...(sentences.length === 0 ? ['No scale’s shown means lie half a point or more apart.'] : sentences),
    ...(dimension === 'tier' ? [groupWords.tiers] : []),
  ]
}
