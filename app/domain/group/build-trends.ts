import type { Day } from '../field/field'
import type { TeamEvent } from '../round/team-event'
import type { Comparison } from './compare-groups'

/** One team's rounds of one questionnaire version as lines over time. */
export type Trend = Readonly<{
  scales: readonly Readonly<{
    id: string
    title: string
    /** Means from 1 to 5 as published; null where none is shown. */
    points: readonly Readonly<{ day: Day; mean: number | null; words: string }>[]
  }>[]
  /** What happened between the first and the last round, in the order of time, numbered from 1. */
  events: readonly Readonly<{ number: number; day: Day; text: string }>[]
}>

/**
 * How each scale went from round to round, with what happened meanwhile (B7). Null with fewer than two rounds to compare.
 * @param closedOn the last day of each round, by its id
 */
export function buildTrends(
  { scales, groups }: Comparison,
  closedOn: ReadonlyMap<string, Day>,
  events: readonly TeamEvent[],
): Trend | null {
  const rounds = groups
    .flatMap((group) => {
      const day = closedOn.get(group.id)
      return day === undefined ? [] : [{ ...group, day }]
    })
    .sort((one, other) => (one.day < other.day ? -1 : 1))
  const [first, last] = [rounds[0]?.day, rounds.at(-1)?.day]
  if (rounds.length < 2 || first === undefined || last === undefined) return null
  return {
    scales: scales.map(({ id, title }, index) => ({
      id,
      title,
      points: rounds.map(({ day, cells }) => ({
        day,
        mean: cells[index]?.drawn ?? null,
        words: cells[index]?.mean ?? '',
      })),
    })),
    events: events
      .filter(({ happenedOn }) => happenedOn >= first && happenedOn <= last)
      .sort((one, other) => (one.happenedOn < other.happenedOn ? -1 : 1))
      .map(({ happenedOn, text }, index) => ({ number: index + 1, day: happenedOn, text })),
  }
}
