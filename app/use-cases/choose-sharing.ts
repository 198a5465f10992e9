import { putSharingChoice } from '../../db/queries/sharing-choices.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'
import { findSharing } from './find-sharing'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

/**
 * A member says whether the others may see their own profiles, or takes it back: from then on (L3). Only who has profiles to
 * show is asked. The audit log keeps that somebody chose, and neither who nor what.
 */
export async function chooseSharing(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ roundId: string; isOpen: boolean }>,
): Promise<'chosen' | 'not-yet' | 'not-found'> {
  const found = await findDiscussedRound(deps, input.roundId)
  if (actor.kind === 'nobody' || !found) return 'not-found'
  const { round, team } = found
  if (!can(actor, { action: 'take-part', place: team.place })) return 'not-found'
  return inTransaction(deps, async (inside) => {
    const sharing = await findSharing(inside, round)
    const own = sharing?.members.find(({ personId }) => personId === actor.personId)
    if (!own) return 'not-found'
    // Taking back is never refused.
    if (input.isOpen && !own.hasProfiles) return 'not-yet'
    const key = { teamId: round.teamId, roundId: round.id, personId: actor.personId }
    await putSharingChoice(inside.db, key, { isOpen: input.isOpen, at: deps.now().toISOString() })
    await recordAudit(inside, {
      // Each is asked in private, so the log doesn't know whom.
      actorId: null,
      action: 'sharing-chosen',
      thing: { kind: 'round', id: round.id },
    })
    return 'chosen'
  })
}
