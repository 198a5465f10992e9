import type { Snapshot } from '../disclosure/snapshot'
import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import { describeAmount, describeFigure, placeAmount } from './describe-amount'

/** A group or a round with its published snapshot. */
export type NamedSnapshot = Readonly<{ id: string; name: string; snapshot: Snapshot }>

/** Several groups side by side: a row each, a cell a scale. */
export type Comparison = Readonly<{
  scales: readonly Readonly<{ id: string; title: string }>[]
  groups: readonly Readonly<{
    id: string
    name: string
    cells: readonly Readonly<{
      mean: string
      drawn: number | null
      /** From 1 (lowest quarter of the scale) to 4, for shading; null where nothing is shown. */
      shade: 1 | 2 | 3 | 4 | null
    }>[]
  }>[]
  /** Names of those that were asked in another version, whose words differ: not compared. */
  otherVersions: readonly string[]
}>

/**
 * Groups side by side, in the order of their names or as given for rounds, never by score (P7). Only snapshots of exactly
 * this version of the questionnaire are compared; the others are named.
 * @param order "name" sorts by name, "given" keeps the order, as for the rounds of one team
 */
export function compareGroups(
  questionnaire: Questionnaire,
  groups: readonly NamedSnapshot[],
  order: 'name' | 'given',
): Comparison {
  const version = `${questionnaire.id}@${questionnaire.version}`
  const equal = groups.filter(({ snapshot }) => snapshot.questionnaire === version)
  const sorted =
    order === 'given' ? equal : [...equal].sort((one, other) => one.name.localeCompare(other.name, 'en'))
  return {
    scales: questionnaire.scales.map(({ id, title }) => ({ id, title })),
    groups: sorted.map(({ id, name, snapshot }) => ({
      id,
      name,
      cells: questionnaire.scales.map((scale) => {
        const mean = snapshot.whole[scale.id]?.mean ?? ({ state: 'suppressed', reason: 'too-few' } as const)
        const drawn = placeAmount(mean)
        return { mean: describeFigure(mean, describeAmount), drawn, shade: shadeOf(drawn) }
      }),
    })),
    otherVersions: groups
      .filter(({ snapshot }) => snapshot.questionnaire !== version)
      .map(({ name }) => name)
      .sort((one, other) => one.localeCompare(other, 'en')),
  }
}

function shadeOf(mean: number | null): 1 | 2 | 3 | 4 | null {
  if (mean === null) return null
  if (mean < 2) return 1
  if (mean < 3) return 2
  return mean < 4 ? 3 : 4
}
