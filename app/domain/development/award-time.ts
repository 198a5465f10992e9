import { suggestionWeights } from './suggestion-weights'

/** Points of the time it takes (G9). Never more for what takes longer. */
export function awardTime(minutes: number, availableMinutes: number | null): number {
  if (availableMinutes === null || minutes <= availableMinutes) return suggestionWeights.time
  return (suggestionWeights.time * Math.max(0, availableMinutes)) / minutes
}
