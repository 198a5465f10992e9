import { updateTeam } from '../../db/queries/places.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'
import { inTransaction } from './in-transaction'
import { readTeam } from './read-team'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

export type TeamChange =
  | Readonly<{ kind: 'rename'; name: string }>
  | Readonly<{ kind: 'choose-successor'; icsId: string }>
  | Readonly<{ kind: 'end' | 'resume' }>

/** Renames a team, ends or resumes it, or says which successor of its split ICS it belongs to. */
export async function changeTeam(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ teamId: string; change: TeamChange }>,
): Promise<'changed' | 'not-found' | 'no-successor'> {
  const found = await findTeamPlace(deps, input.teamId)
  if (!found || !can(actor, { action: 'manage-team', place: found.place })) return 'not-found'
  const team = await readTeam(deps, actor, input.teamId)
  if (!team) return 'not-found'
  const { change } = input
  if (change.kind === 'choose-successor') {
    const { inField } = team
    if (inField.kind !== 'to-choose' || !inField.choices.includes(change.icsId)) return 'no-successor'
  }
  await inTransaction(deps, async (inside) => {
    await updateTeam(inside.db, team.id, valuesOf(change, todayOf(deps)))
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'team-changed',
      thing: { kind: 'team', id: team.id },
      detail: change.kind,
    })
  })
  return 'changed'
}

function valuesOf(change: TeamChange, today: string): Parameters<typeof updateTeam>[2] {
  if (change.kind === 'rename') return { name: change.name }
  if (change.kind === 'choose-successor') return { chosen_ics_id: change.icsId }
  return { ended_on: change.kind === 'end' ? today : null }
}
