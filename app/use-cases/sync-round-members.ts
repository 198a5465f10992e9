import { listHolders } from '../../db/queries/role-grants.server'
import { addRoundMember, listRoundMembers } from '../../db/queries/round-members.server'
import { markRoundMemberLeft } from '../../db/queries/round-membership.server'
import { deleteSharingChoicesWith } from '../../db/queries/sharing-choices.server'
import { listRoundIds } from '../../db/queries/round-schedule.server'
import { findRound } from '../../db/queries/rounds.server'
import type { Round } from '../domain/round/round'
import type { Deps } from './deps'
import { notifyMembers } from './notify-members'
import { todayOf } from './today-of'

/** Who belongs to a team today. */
export async function listMemberIds(deps: Deps, teamId: string): Promise<readonly string[]> {
  const today = todayOf(deps)
  const holders = await listHolders(deps.db, { role: 'member', placeId: teamId, today })
  const held = holders.filter(({ starts_on: startsOn }) => startsOn <= today)
  return [...new Set(held.map(({ person_id: personId }) => personId))]
}

/**
 * Brings the members of an open round up to date with those of its team: whoever joined is invited, whoever left counts no
 * longer. Gives who belongs to it now. Until it closes that may change any day; then it is fixed.
 */
export async function syncRoundMembers(
  deps: Deps,
  round: Pick<Round, 'id' | 'teamId' | 'closesOn'>,
): Promise<readonly string[]> {
  const key = { teamId: round.teamId, roundId: round.id }
  const at = deps.now().toISOString()
  const members = await listMemberIds(deps, round.teamId)
  const known = (await listRoundMembers(deps.db, key)).map(({ person_id: personId }) => personId)
  const joined = members.filter((personId) => !known.includes(personId))
  for (const personId of joined) await addRoundMember(deps.db, { ...key, personId, at })
  for (const personId of known) {
    if (members.includes(personId)) continue
    // Before they have left: what was said was said to a group that is no more (L4).
    await deleteSharingChoicesWith(deps.db, personId, round.teamId)
    await markRoundMemberLeft(deps.db, { ...key, personId, at })
  }
  await notifyMembers(deps, round, 'invitation', joined)
  return members
}

/** The same for every open round of a team, after somebody joined or left. */
export async function syncOpenRounds(deps: Deps, teamId: string): Promise<void> {
  for (const id of await listRoundIds(deps.db, 'open', teamId)) {
    const round = await findRound(deps.db, id)
    if (round) await syncRoundMembers(deps, round)
  }
}
