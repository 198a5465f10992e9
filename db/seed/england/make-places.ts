import { foldName } from '../../../app/domain/field/fold-name'
import type { Activity, ActivityOwner } from '../../../app/domain/development/activity'
import field from '../../../reference-data/field.json'
import { DAY_MS, dayOf, type MadeSystem, type Making, timeOf } from './england'

const BEGINNINGS =
  'Ash Brad Cal Dun El Fair Glen Hart Ing Kel Lang Marl Nor Old Pen Rother Stan Thorn Wal Whit'.split(' ')
const ENDINGS = 'bourne bury by combe dale den field ford ham hurst ley mere more stead ton wick worth'.split(
  ' ',
)

/** What there is of each sector in an ICS, and what it is called. */
const KINDS: readonly (readonly [sector: string, count: number, kind: string])[] = [
  ['nhs-provider', 3, 'Hospitals NHS Trust'],
  ['nhs-provider', 1, 'Community and Mental Health Trust'],
  ['icb', 1, 'Integrated Care Board'],
  ['primary-care', 4, 'Primary Care Network'],
  ['local-authority', 2, 'Council'],
  ['vcse', 4, 'Voluntary Action'],
  ['social-care-provider', 3, 'Care Homes'],
  ['public-health', 1, 'Public Health Team'],
  ['police-and-fire', 1, 'Fire and Rescue Service'],
  ['education', 1, 'College'],
  ['independent', 1, 'Clinic'],
]
const ACTIVITIES_OF = { ics: 12, region: 6, academy: 8 } as const

/** The ICSs that there are at the end, with organisations and catalogues: as many of them as that many people fill. */
export function makeSystems(
  making: Making,
  starterSet: readonly Activity[],
  count: number,
): readonly MadeSystem[] {
  const { chance, put, until } = making
  const today = dayOf(until - DAY_MS)
  const there = field.systems.filter(
    (ics) => ics.validFrom <= today && (ics.validTo === null || ics.validTo > today),
  )
  const systems = there.slice(0, Math.min(count, there.length))
  const begun = until - 520 * DAY_MS
  for (const regionId of new Set(systems.map(({ region }) => region)))
    makeCatalogue(making, starterSet, { kind: 'region', id: regionId })
  return systems.map(({ id, name, region }) => {
    const organisations = KINDS.flatMap(([sector, many, kind]) =>
      Array.from({ length: many }, () => {
        const organisation = { id: chance.id(begun), sector }
        const called = sector === 'icb' ? `NHS ${name} ${kind}` : `${namePlace(making)} ${kind}`
        put('organisation', {
          ...{ ...organisation, name: called, name_key: foldName(called), ods_code: null },
          ...{ ics_id: id, chosen_ics_id: null, valid_from: null, valid_to: null, created_at: timeOf(begun) },
        })
        return organisation
      }),
    )
    makeCatalogue(making, starterSet, { kind: 'ics', id })
    return { id, name, regionId: region, organisations }
  })
}

/** A made-up place: no real one is meant. */
export function namePlace({ chance }: Making): string {
  return `${chance.pick(BEGINNINGS)}${chance.pick(ENDINGS)}`
}

/** A catalogue of activities that were copied from the starter set, some of them with sessions to come. */
export function makeCatalogue(
  making: Making,
  starterSet: readonly Activity[],
  owner: Exclude<ActivityOwner, { kind: 'starter' }>,
): void {
  const { chance, put, until } = making
  const begun = until - 400 * DAY_MS
  const catalogueId = chance.id(begun)
  put('catalogue', {
    ...{ id: catalogueId, chosen_ics_id: null, revision: 1 },
    ics_id: owner.kind === 'ics' ? owner.id : null,
    region_id: owner.kind === 'region' ? owner.id : null,
    academy_id: owner.kind === 'academy' ? owner.id : null,
  })
  const first = chance.whole(starterSet.length)
  for (let at = 0; at < Math.min(ACTIVITIES_OF[owner.kind], starterSet.length); at += 1) {
    const starter = starterSet[(first + at * 7) % starterSet.length]!
    const id = chance.id(begun + at + 1)
    const created = timeOf(begun + at + 1)
    put('activity', {
      ...{ catalogue_id: catalogueId, id, title: starter.title, what_you_do: starter.whatYouDo },
      ...{ develops: JSON.stringify(starter.develops), addresses: JSON.stringify(starter.addresses) },
      ...{ format: starter.format, for_whom: JSON.stringify(starter.forWhom), minutes: starter.minutes },
      ...{ timing: starter.timing, cost_pounds: starter.cost.pounds, cost_note: starter.cost.note },
      ...{ provider: `${namePlace(making)} Leadership Centre`, link: null, why: starter.why },
      ...{ provenance: JSON.stringify(starter.provenance), state: 'offered' },
      ...{ review_on: dayOf(until + (60 + chance.whole(300)) * DAY_MS), review_reminded_on: null },
      ...{ copied_from: starter.id, version: 1, created_at: created, updated_at: created },
    })
    if (!chance.is(0.4)) continue
    put('activity_session', {
      ...{ catalogue_id: catalogueId, activity_id: id, id: chance.id(begun + at + 1) },
      ...{ day: dayOf(until + (14 + chance.whole(200)) * DAY_MS), starts_at: '09:30', ends_at: '12:30' },
      ...{ place: chance.is(0.5) ? null : `${namePlace(making)} Town Hall`, capacity: 12, places_taken: 0 },
      ...{ host_email: null, cancelled_at: null, version: 1 },
    })
  }
}
