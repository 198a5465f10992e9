import { findCohortName } from '../../db/queries/cohorts.server'
import { findAcademy, findTeam, listAcademySystems } from '../../db/queries/places.server'
import type { Place } from '../domain/access/can'
import { type GrantedRole, roleFor, WHOLE } from '../domain/access/role-for'
import type { Attachment, Field } from '../domain/field/field'
import { lineageInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { readField } from './read-field'
import { todayOf } from './today-of'

export type NamedPlace = Readonly<{ id: string | null; name: string; place: Place }>

/** The place that a role is for, with what it is called; null if there is none of that id. */
export async function findPlace(
  deps: Deps,
  role: GrantedRole,
  placeId: string | null,
): Promise<NamedPlace | null> {
  const { place: kind } = roleFor(role)
  if (kind === 'whole' || kind === 'own') {
    return placeId === null ? { id: null, name: 'the whole product', place: WHOLE } : null
  }
  if (placeId === null) return null
  if (kind === 'team') return findTeamPlace(deps, placeId)
  if (kind === 'academy') return findAcademyPlace(deps, placeId)
  if (kind === 'cohort') return findCohortPlace(deps, placeId)
  const field = await readField(deps)
  const ics = field.systems.find(({ id }) => id === placeId)
  return ics ? { id: ics.id, name: ics.name, place: { kind: 'ics', ids: [ics.id] } } : null
}

export async function findTeamPlace(deps: Deps, teamId: string): Promise<NamedPlace | null> {
  const team = await findTeam(deps.db, teamId)
  if (!team) return null
  const field = await readField(deps)
  return { id: team.id, name: team.name, place: placeOfTeam(deps, field, team) }
}

/** A team is in itself, and in every ICS it belongs to or came from. */
export function placeOfTeam(
  deps: Deps,
  field: Field,
  team: Readonly<{ id: string; ics_id: string | null; chosen_ics_id: string | null }>,
): Place {
  const lineage = lineageInField(field, attachmentOf(team), todayOf(deps))
  return { kind: 'team', ids: [team.id, ...lineage] }
}

export async function findAcademyPlace(deps: Deps, academyId: string): Promise<NamedPlace | null> {
  const academy = await findAcademy(deps.db, academyId)
  return academy
    ? { id: academy.id, name: academy.name, place: { kind: 'academy', ids: [academy.id] } }
    : null
}

/** A cohort is in itself, and in its academy. */
export async function findCohortPlace(deps: Deps, cohortId: string): Promise<NamedPlace | null> {
  const cohort = await findCohortName(deps.db, cohortId)
  if (!cohort) return null
  const { id, name, programme, academy_id: academyId } = cohort
  return { id, name: `${programme}, ${name}`, place: { kind: 'cohort', ids: [id, academyId] } }
}

/** The ICSs that an academy works with, as they were said. */
export async function listAttachmentsOfAcademy(
  deps: Deps,
  academyId: string,
): Promise<readonly Attachment[]> {
  return (await listAcademySystems(deps.db, academyId)).map(attachmentOf)
}

export function attachmentOf(
  row: Readonly<{ ics_id: string | null; chosen_ics_id: string | null }>,
): Attachment {
  return { icsId: row.ics_id, chosenIcsId: row.chosen_ics_id }
}
