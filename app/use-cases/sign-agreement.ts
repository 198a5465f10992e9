import {
  deleteSignature,
  findAgreementChange,
  putSignature,
} from '../../db/queries/agreement-signatures.server'
import { isRoundMember } from '../../db/queries/round-members.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

/**
 * The actor signs the agreement of a round that they belong to, for themselves, or takes their signature back. What is
 * signed is what they have seen: not an agreement that has changed meanwhile (W4).
 * @param input.seen when the words that the actor saw had last changed; null takes the signature back
 */
export async function signAgreement(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ roundId: string; seen: string | null }>,
): Promise<'signed' | 'taken-back' | 'changed-meanwhile' | 'not-found'> {
  const found = await findDiscussedRound(deps, input.roundId)
  if (actor.kind === 'nobody' || !found) return 'not-found'
  if (!can(actor, { action: 'take-part', place: found.team.place })) return 'not-found'
  const key = { teamId: found.round.teamId, roundId: input.roundId, personId: actor.personId }
  return inTransaction(deps, async (inside) => {
    if (!(await isRoundMember(inside.db, key))) return 'not-found'
    if (input.seen === null) {
      if (!(await deleteSignature(inside.db, key))) return 'not-found'
    } else {
      const changedAt = await findAgreementChange(inside.db, key)
      if (changedAt === null) return 'not-found'
      if (changedAt !== input.seen) return 'changed-meanwhile'
      await putSignature(inside.db, key, deps.now().toISOString())
    }
    await recordAudit(inside, {
      actorId: actor.personId,
      action: 'agreement-signed',
      thing: { kind: 'round', id: input.roundId },
      detail: input.seen === null ? 'taken back' : 'signed',
    })
    return input.seen === null ? 'taken-back' : 'signed'
  })
}
