import { checkRelease } from './check-release'
import { type Figure, shown, type Suppression, suppressed } from './figure'
import { type MeasuredColumns, measureScale } from './measure-scale'
import type { MeasuredScale, MeasurementSnapshot } from './measurement-snapshot'
import type { Release } from './release'
import { thresholds } from './thresholds'

/** One person's answers as they go in and never come out. */
export type MeasuredPerson = Readonly<{
  /** The random number under which the ledger knows the assessment. */
  number: string
  /** The team that it is about; null where it is about themselves. */
  team: string | null
  /** Values as chosen, by item; null for the option that is not an answer, absent where nothing was chosen. */
  answers: Readonly<Record<string, number | null>>
}>

/** A scale with its items, and which of them is reversed. */
export type AskedScale = Readonly<{
  id: string
  items: readonly Readonly<{ id: string; reversed?: boolean | undefined }>[]
}>

export type MeasurementPublication = Readonly<{
  /** "id@version" (Q13). */
  questionnaire: string
  scales: readonly AskedScale[]
  isAboutTeam: boolean
  people: readonly MeasuredPerson[]
  /** What was published of it last; null where nothing was. */
  last: MeasurementSnapshot | null
  /** What was published before of any of these assessments (D6). */
  earlier: readonly Release[]
}>

export type PublishedMeasurement = Readonly<{
  snapshot: MeasurementSnapshot
  releases: readonly Release[]
}>

/**
 * The door through which passes how well a questionnaire measures (Z1): of everybody who lets their answers count, from 30
 * people with every item of a scale on. Who is counted is set against who was before, as for any distribution (k = 11): where a few
 * have come or gone, what was published last stays.
 */
export function publishMeasurement(publication: MeasurementPublication): PublishedMeasurement {
  const { questionnaire, scales, people, last, earlier } = publication
  const releases: Release[] = []
  const measured = scales.map((scale) => {
    const complete = people.filter(({ answers }) =>
      scale.items.every(({ id }) => typeof ownValue(answers, id) === 'number'),
    )
    if (complete.length < thresholds.measurement)
      return [scale.id, last?.scales[scale.id] ?? hideScale('too-few')] as const
    const release: Release = {
      ...{ questionnaire, scaleId: `measurement of ${scale.id}`, mean: { least: 1, most: 5 } },
      members: complete.map(({ number }) => number).sort(),
    }
    if (!checkRelease(earlier, release, thresholds.distribution).allowed)
      return [scale.id, last?.scales[scale.id] ?? hideScale('ledger')] as const
    releases.push(release)
    return [scale.id, describe(publication, scale, complete)] as const
  })
  return {
    snapshot: { kind: 'measurement', questionnaire, scales: Object.fromEntries(measured) },
    releases,
  }
}

function describe(
  { people, isAboutTeam }: MeasurementPublication,
  scale: AskedScale,
  complete: readonly MeasuredPerson[],
): MeasuredScale {
  const columns = scale.items.map(({ id, reversed }) => ({
    id,
    values: Float64Array.from(complete, ({ answers }) =>
      reversed ? 6 - ownValue(answers, id)! : ownValue(answers, id)!,
    ),
  }))
  const given: MeasuredColumns = {
    columns,
    teams: isAboutTeam ? complete.map(({ team }) => team) : null,
  }
  const asked = people.length * scale.items.length
  const share = (isCounted: (value: number | null | undefined) => boolean): Figure<number> => {
    const count = people.reduce(
      (sum, { answers }) => sum + scale.items.filter(({ id }) => isCounted(ownValue(answers, id))).length,
      0,
    )
    // In steps of five per cent: a few people's gaps must not show.
    return shown(Math.round((100 * count) / asked / 5) * 5)
  }
  return {
    ...measureScale(given),
    missing: share((value) => value === undefined),
    noOpportunity: share((value) => value === null),
  }
}

function ownValue(answers: MeasuredPerson['answers'], id: string): number | null | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}

function hideScale(reason: Suppression): MeasuredScale {
  const hidden = suppressed(reason)
  return {
    ...{ n: hidden, alpha: hidden, omega: hidden, itemRest: hidden, floor: hidden, ceiling: hidden },
    ...{ missing: hidden, noOpportunity: hidden, icc1: hidden, icc2: hidden },
  }
}
