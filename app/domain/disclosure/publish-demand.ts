import type { DemandBand } from '../development/compare-needs-and-offers'
import { bandOfCount } from './band-of-count'
import { checkRelease } from './check-release'
import type { Release } from './release'
import { thresholds } from './thresholds'

/** That an assessment had a growth area for which an ICS offered nothing, as it goes in and never comes out. */
export type DemandEntry = Readonly<{
  /** Tells one person's assessments from another's, so that nobody counts twice. */
  person: string
  /** The random number under which the ledger knows the assessment. */
  number: string
  /** Where it counts; null where that is nowhere any more. */
  icsId: string | null
  scaleId: string
}>

export type DemandPublication = Readonly<{
  /** "id@version" (Q13): only equal versions are counted together. */
  questionnaire: string
  /** One quarter's, those that were noted later last. */
  entries: readonly DemandEntry[]
  /** What was published before of any of these assessments. */
  earlier: readonly Release[]
}>

export type PublishedDemand = Readonly<{
  /** What may be told: a band, and nothing where fewer than eight people looked. */
  demand: readonly Readonly<{ icsId: string; scaleId: string; band: DemandBand }>[]
  /** What the ledger has to keep of it. */
  releases: readonly Release[]
}>

/**
 * How many people looked in vain for something for a scale, by ICS and scale, in bands from eight on (G34): the door
 * through which demand passes. An assessment counts once for a scale, in the ICS that it was noted for first, and never
 * in two releases; a person counts once, with the assessment that was noted last. Nothing is told of who is left.
 */
export function publishDemand({ questionnaire, entries, earlier }: DemandPublication): PublishedDemand {
  const demand: PublishedDemand['demand'][number][] = []
  const releases: Release[] = []
  const told = new Set(
    earlier.flatMap(({ scaleId, members }) => members.map((number) => `${scaleId}\n${number}`)),
  )
  for (const scaleId of [...new Set(entries.map((entry) => entry.scaleId))].sort()) {
    const ledgerScale = ledgerScaleOf(scaleId)
    const counted = countOnce(entries.filter((entry) => entry.scaleId === scaleId)).filter(
      ({ number }) => !told.has(`${ledgerScale}\n${number}`),
    )
    const systems = new Set(counted.flatMap(({ icsId }) => (icsId === null ? [] : [icsId])))
    for (const icsId of [...systems].sort()) {
      const members = counted.filter((entry) => entry.icsId === icsId).map(({ number }) => number)
      const release = {
        ...{ questionnaire, scaleId: ledgerScale, members: members.sort() },
        mean: { least: 1, most: 5 },
      }
      const band = bandOfCount(members.length)
      if (band === null) continue
      if (!checkRelease([...earlier, ...releases], release, thresholds.system).allowed) continue
      demand.push({ icsId, scaleId, band })
      releases.push(release)
    }
  }
  return { demand, releases }
}

/**
 * Under which name the ledger keeps demand: counts are no figures of the scores, so the two can't be set against each
 * other, and neither holds the other back.
 */
function ledgerScaleOf(scaleId: string): string {
  return `demand for ${scaleId}`
}

/** Each assessment with what was noted of it first, then of each person the assessment that was noted last. */
function countOnce(entries: readonly DemandEntry[]): readonly DemandEntry[] {
  const byNumber = new Map<string, DemandEntry>()
  for (const entry of entries) if (!byNumber.has(entry.number)) byNumber.set(entry.number, entry)
  return [...new Map([...byNumber.values()].map((entry) => [entry.person, entry])).values()]
}
