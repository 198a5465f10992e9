import { buildTrends, type Trend } from '../group/build-trends'
import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import type { TeamEvent } from '../round/team-event'
import type { EvaluatedChange } from './evaluation-report'

/**
 * How each scale went from wave to wave, with what happened meanwhile on the same axis; null of two waves between which nothing was
 * noted, for their change is drawn already. It begins with the first
 * mean of the last change, so that the first and the last point are of the same people.
 * @param changes the earliest wave first
 */
export function buildWaveTrend(
  { scales }: Questionnaire,
  changes: readonly EvaluatedChange[],
  events: readonly TeamEvent[],
): Trend | null {
  const last = changes.at(-1)
  if (!last || last.from === null) return null
  const cellsOf = (change: EvaluatedChange, moment: 'before' | 'after') =>
    scales.map(({ id }) => {
      const scale = change.scales.find((one) => one.id === id)
      return { mean: scale?.words[moment] ?? '', drawn: scale?.drawn?.[moment] ?? null, shade: null }
    })
  const groups = [
    { id: last.from.id, name: '', cells: cellsOf(last, 'before') },
    ...changes.map((change) => ({ id: change.to.id, name: '', cells: cellsOf(change, 'after') })),
  ]
  const waves = [last.from, ...changes.map(({ to }) => to)]
  const closedOn = new Map(waves.map(({ id, closesOn }) => [id, closesOn]))
  const named = scales.map(({ id, title }) => ({ id, title }))
  const trend = buildTrends({ scales: named, groups, otherVersions: [] }, closedOn, events)
  return changes.length < 2 && trend?.events.length === 0 ? null : trend
}
