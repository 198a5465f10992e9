import { findFactsOfPost, findMemberFacts, saveMemberFacts } from '../../db/queries/member-facts.server'
import { type Actor, can } from '../domain/access/can'
import type { MemberFacts } from '../domain/round/round'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'
import { latestRoleFacts } from './start-assessment'

export type OwnFacts = Readonly<{
  /** What they said of themselves in this team; null if they have not yet. */
  stated: MemberFacts | null
  /** What to begin with: said before, or from their post, or from their latest assessment. */
  suggested: MemberFacts
}>

/** Keeps what a member says of themselves in a team: nobody else states it. False where they are no member. */
export async function stateMemberFacts(
  deps: Deps,
  actor: Actor,
  { teamId, facts }: Readonly<{ teamId: string; facts: MemberFacts }>,
): Promise<boolean> {
  const team = await findTeamPlace(deps, teamId)
  if (actor.kind === 'nobody' || !team || !can(actor, { action: 'take-part', place: team.place }))
    return false
  await saveMemberFacts(deps.db, { teamId, personId: actor.personId }, facts, deps.now().toISOString())
  return true
}

/** What the actor says of themselves in a team; null where they are no member. */
export async function readOwnFacts(deps: Deps, actor: Actor, teamId: string): Promise<OwnFacts | null> {
  const team = await findTeamPlace(deps, teamId)
  if (actor.kind === 'nobody' || !team || !can(actor, { action: 'take-part', place: team.place })) return null
  const stated = (await findMemberFacts(deps.db, { teamId, personId: actor.personId })) ?? null
  if (stated) return { stated, suggested: stated }
  const [post, role] = [await findFactsOfPost(deps.db, actor.personId), await latestRoleFacts(deps, actor)]
  return {
    stated,
    suggested: {
      sector: post?.sector ?? role?.sector ?? null,
      function: post?.function ?? role?.function ?? null,
      tier: post?.tier ?? role?.tier ?? null,
    },
  }
}
