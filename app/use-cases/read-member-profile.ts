import { loadAnswers } from '../../db/queries/answers.server'
import { type Actor, can } from '../domain/access/can'
import type { ProfileReport } from '../domain/profile/profile-report'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'
import { findSharing } from './find-sharing'
import { inTransaction } from './in-transaction'
import { describeAssessment } from './open-assessment'
import { reportOn } from './read-own-profile'
import { recordAudit } from './record-audit'

/**
 * The profile of a member that the actor, a member of the same round, may read because it is open now: asked of the database
 * at each request (L3). Null if it isn't, or isn't for the actor, or there is none.
 */
export async function readMemberProfile(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ roundId: string; assessmentId: string }>,
): Promise<Readonly<{ owner: string; teamName: string; report: ProfileReport }> | null> {
  const found = await findDiscussedRound(deps, input.roundId)
  if (actor.kind === 'nobody' || !found) return null
  const { round, team } = found
  if (!can(actor, { action: 'take-part', place: team.place })) return null
  return inTransaction(deps, async (inside) => {
    const sharing = await findSharing(inside, round)
    if (!sharing?.isOpen || !sharing.members.some(({ personId }) => personId === actor.personId)) return null
    const owner = sharing.members.find(({ profiles }) => profiles.some(({ id }) => id === input.assessmentId))
    const row = owner?.profiles.find(({ id }) => id === input.assessmentId)
    if (!owner || !row) return null
    const answers = await loadAnswers(inside.db, owner.personId, row.id)
    const report = await reportOn(inside, { assessment: describeAssessment(inside, row), ...answers })
    if (owner.personId !== actor.personId) {
      await recordAudit(inside, {
        actorId: actor.personId,
        action: 'profile-viewed',
        thing: { kind: 'round', id: round.id },
        subjectId: owner.personId,
      })
    }
    return { owner: owner.name ?? owner.email, teamName: team.name, report }
  })
}
