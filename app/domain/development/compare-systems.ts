import type { Day } from '../field/field'
import type { Activity } from './activity'
import { compareNeedsAndOffers, type Offer, type PublishedNeed } from './compare-needs-and-offers'
import { scaleKey } from './scale-key'
import type { ReleasedDemand } from './released-demand'

/** An ICS with what it offers: what it holds itself, or has adopted. */
export type OfferingSystem = Readonly<{ id: string; name: string; offers: readonly Activity[] }>

/** A scale that is looked at, and whose question it is. */
export type NamedScale = Pick<PublishedNeed, 'questionnaire' | 'scale' | 'title'> &
  Readonly<{ questionnaireTitle: string }>

/** What one ICS offers for a scale, and the demand that was released there. */
export type SystemOffer = Offer &
  Readonly<{ icsId: string; demand: ReleasedDemand['band'] | null; demandQuarter: string | null }>

/** A scale across ICSs, which stand in the order of their names. */
export type ScaleAcross = NamedScale & Readonly<{ systems: readonly SystemOffer[] }>

/** A scale, and the names of the ICSs that something is said of. */
export type ScaleIn = NamedScale & Readonly<{ names: readonly string[] }>

/** Activities of one title that several ICSs offer. */
export type DoubledOffer = Readonly<{ title: string; names: readonly string[] }>

export type SystemsCompared = Readonly<{
  systems: readonly Readonly<{ id: string; name: string }>[]
  /** Every scale, by title. */
  scales: readonly ScaleAcross[]
  /** Two ICSs or more offer nothing for it. */
  missing: readonly ScaleIn[]
  /** Two ICSs or more offer something for it: they could share. */
  shared: readonly ScaleIn[]
  /** Demand was released in two ICSs or more that offer nothing. */
  lookedFor: readonly ScaleIn[]
  /** The same activity stands in the catalogues of two ICSs or more. */
  doubled: readonly DoubledOffer[]
}>

/**
 * What several ICSs offer, side by side (G36): from offers, which are no secret, and demand as it was released. In the
 * alphabet throughout: neither ICSs nor scales are ranked (P7), and no group's results come in.
 */
export function compareSystems(
  systems: readonly OfferingSystem[],
  scales: readonly NamedScale[],
  demand: readonly ReleasedDemand[],
  today: Day,
): SystemsCompared {
  const ordered = [...systems].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
  const columns = ordered.map(({ id, offers }) => {
    const needs = scales.map((scale): PublishedNeed & NamedScale & { demandQuarter: string | null } => {
      const released = demand.find((one) => one.icsId === id && scaleKey(one) === scaleKey(scale))
      return {
        ...scale,
        ...{ mean: null, demand: released?.band ?? null, demandQuarter: released?.quarter ?? null },
      }
    })
    return {
      id,
      rows: new Map(compareNeedsAndOffers(needs, offers, today).all.map((row) => [scaleKey(row), row])),
    }
  })
  const across = [...scales]
    .sort((a, b) => compareText(a.title, b.title) || compareText(scaleKey(a), scaleKey(b)))
    .map((scale): ScaleAcross => ({
      ...scale,
      systems: columns.map(({ id, rows }) => {
        const { isNeeded, activities, sessions, places, placesTaken, ...row } = rows.get(scaleKey(scale))!
        const offer = { isNeeded, activities, sessions, places, placesTaken }
        return { ...offer, icsId: id, demand: row.demand, demandQuarter: row.demandQuarter }
      }),
    }))
  const nameOf = new Map(ordered.map(({ id, name }) => [id, name]))
  const listWhere = (holds: (offer: SystemOffer) => boolean): readonly ScaleIn[] =>
    across.flatMap(({ systems: found, ...scale }) => {
      const names = found.filter(holds).map(({ icsId }) => nameOf.get(icsId)!)
      return names.length < 2 ? [] : [{ ...scale, names }]
    })
  return {
    systems: ordered.map(({ id, name }) => ({ id, name })),
    scales: across,
    missing: listWhere(({ activities }) => activities === 0),
    shared: listWhere(({ activities }) => activities > 0),
    lookedFor: listWhere((offer) => offer.activities === 0 && offer.demand !== null),
    doubled: findDoubled(ordered),
  }
}

/** What stands twice: of one title but for capitals and spaces, or one and the same that several have adopted. */
function findDoubled(systems: readonly OfferingSystem[]): readonly DoubledOffer[] {
  const byTitle = new Map<string, { title: string; names: Set<string> }>()
  for (const { name, offers } of systems) {
    for (const { title, state } of offers) {
      if (state !== 'offered') continue
      const key = title.trim().replace(/\s+/g, ' ').toLowerCase()
      const known = byTitle.get(key) ?? { title, names: new Set<string>() }
      known.names.add(name)
      byTitle.set(key, known)
    }
  }
  return [...byTitle.values()]
    .filter(({ names }) => names.size > 1)
    .map(({ title, names }) => ({ title, names: [...names] }))
    .sort((a, b) => compareText(a.title, b.title))
}

function compareText(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a === b ? 0 : a < b ? -1 : 1
}
