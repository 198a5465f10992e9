import { functions, stages, tiers } from '../../../app/domain/answers/role-facts'
import type { GrantedRole } from '../../../app/domain/access/role-for'
import { DAY_MS, dayOf, type MadeSystem, type Making, timeOf } from './england'

const FIRST =
  'Aisha Alan Amara Ben Carys Chidi David Elena Farah Grace Hassan Imogen Jamal Joan Kwame Layla Mark Nadia Owen Priya Rosa Samir Tess Umar Wei Yusuf Zofia'.split(
    ' ',
  )
const LAST =
  'Ahmed Baker Chen Davies Evans Fraser Green Hughes Iqbal Jones Khan Lewis Mensah Novak Okafor Patel Quinn Roberts Shah Taylor Usman Vaughan Williams Young'.split(
    ' ',
  )

/** Whose answers are made: their facts, and how far their scales lie from everybody's. */
export type MadePerson = Readonly<{
  id: string
  icsId: string
  sector: string
  function: string | null
  tier: string | null
  stage: string | null
  createdAt: number
  /** Their own level over all scales. */
  level: number
}>

const LEVEL_SD = 0.45

/** A person with where they work. The `index`th address is the same in every England. */
export function makePerson(
  { chance, put }: Making,
  { index, createdAt, system }: Readonly<{ index: number; createdAt: number; system: MadeSystem }>,
): MadePerson {
  const id = chance.id(createdAt)
  const created_at = timeOf(createdAt)
  const organisation = chance.pick(system.organisations)
  const said = (choices: readonly Readonly<{ id: string }>[]) =>
    chance.is(0.93) ? chance.pick(choices).id : null
  const facts = { function: said(functions), tier: said(tiers), stage: said(stages) }
  put('person', {
    ...{ id, email: `person-${index + 1}@england.example`, created_at },
    name: `${chance.pick(FIRST)} ${chance.pick(LAST)}`,
    ...{ is_demonstration: 0, last_seen_on: dayOf(createdAt + 30 * DAY_MS) },
  })
  put('post', {
    ...{ person_id: id, id: chance.id(createdAt), organisation_id: organisation.id, sector: null },
    ...{ function: facts.function, tier: facts.tier, ics_id: null, chosen_ics_id: null, created_at },
  })
  return {
    id,
    icsId: system.id,
    sector: organisation.sector,
    ...facts,
    createdAt,
    level: chance.normal(LEVEL_SD),
  }
}

/** Grants a role from when somebody came. */
export function grantRole(
  { chance, put }: Making,
  { id, createdAt }: Pick<MadePerson, 'id' | 'createdAt'>,
  role: GrantedRole,
  placeId: string | null,
): void {
  put('role_grant', {
    ...{ person_id: id, id: chance.id(createdAt), role, place_id: placeId },
    ...{ starts_on: dayOf(createdAt), ends_on: null, created_at: timeOf(createdAt) },
  })
}
