import { findTeam, insertTeam } from '../../db/queries/places.server'
import { insertRoleGrant } from '../../db/queries/role-grants.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { placeInField } from '../domain/field/place-in-field'
import { isCurrent } from '../domain/field/is-current'
import type { Deps } from './deps'
import { attachmentOf, findTeamPlace } from './find-place'
import { inTransaction } from './in-transaction'
import { readField } from './read-field'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

/** Makes a team in an ICS; gives its id, or null where the actor may not. */
export async function createTeam(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ name: string; icsId: string }>,
): Promise<string | null> {
  if (!can(actor, { action: 'create-team', place: { kind: 'ics', ids: [input.icsId] } })) return null
  const field = await readField(deps)
  if (!field.systems.some((ics) => ics.id === input.icsId && isCurrent(ics, todayOf(deps)))) return null
  return inTransaction(deps, (inside) => addTeam(inside, actor, input))
}

/**
 * Makes a team in the same ICS as one that the actor facilitates, and makes them its facilitator: it has no members yet, so
 * that nothing of anybody's comes with it (C5). Gives its id; null where the actor may not, or while the team's own ICS has to
 * be chosen.
 */
export async function createTeamBeside(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ name: string; teamId: string }>,
): Promise<string | null> {
  const beside = await findTeamPlace(deps, input.teamId)
  if (actor.kind === 'nobody' || !beside) return null
  if (!can(actor, { action: 'create-team-beside', place: beside.place })) return null
  const row = await findTeam(deps.db, input.teamId)
  const inField = row && placeInField(await readField(deps), attachmentOf(row), todayOf(deps))
  if (inField?.kind !== 'current') return null
  return inTransaction(deps, async (inside) => {
    const id = await addTeam(inside, actor, { name: input.name, icsId: inField.icsId })
    await insertRoleGrant(inside.db, {
      ...{ person_id: actor.personId, id: deps.newId(), role: 'facilitator', place_id: id },
      ...{ starts_on: todayOf(deps), ends_on: null, created_at: deps.now().toISOString() },
    })
    await recordAudit(inside, {
      actorId: actor.personId,
      action: 'role-granted',
      thing: { kind: 'team', id },
      subjectId: actor.personId,
      detail: 'facilitator, by making the team',
    })
    return id
  })
}

async function addTeam(
  inside: Deps,
  actor: Actor,
  { name, icsId }: Readonly<{ name: string; icsId: string }>,
): Promise<string> {
  const id = inside.newId()
  await insertTeam(inside.db, {
    id,
    name,
    ics_id: icsId,
    chosen_ics_id: null,
    created_at: inside.now().toISOString(),
    ended_on: null,
  })
  await recordAudit(inside, {
    actorId: actorIdOf(actor),
    action: 'team-created',
    thing: { kind: 'team', id },
  })
  return id
}
