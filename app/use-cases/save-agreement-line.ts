import { findLine, saveLine } from '../../db/queries/agreement-lines.server'
import { noteAgreementChange } from '../../db/queries/agreement-signatures.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { AgreementLine, AgreementWords } from '../domain/round/agreement'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

export type LineConflict = Readonly<{
  kind: 'conflict'
  /** What stands there by now; null if somebody removed it. */
  current: AgreementLine | null
}>

/**
 * Writes a line of a round's agreement over the version that the writer has seen, 0 for a new one. Where somebody else has
 * written meanwhile nothing is changed, and what stands there is told (W3).
 */
export async function saveAgreementLine(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ roundId: string; lineId: string; version: number; words: AgreementWords }>,
): Promise<Readonly<{ kind: 'saved' | 'not-found' }> | LineConflict> {
  const found = await findDiscussedRound(deps, input.roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return { kind: 'not-found' }
  const key = { teamId: found.round.teamId, roundId: input.roundId, id: input.lineId }
  const at = deps.now().toISOString()
  return inTransaction(deps, async (inside) => {
    if (!(await saveLine(inside.db, key, { version: input.version, words: input.words, at }))) {
      const current = (await findLine(inside.db, key)) ?? null
      // Sent twice: what was to be written stands there.
      if (current && isSame(current, input.words)) return { kind: 'saved' }
      return { kind: 'conflict', current }
    }
    await noteAgreementChange(inside.db, key, at)
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'agreement-changed',
      thing: { kind: 'round', id: input.roundId },
      detail: input.version === 0 ? 'line added' : 'line changed',
    })
    return { kind: 'saved' }
  })
}

function isSame(one: AgreementWords, other: AgreementWords): boolean {
  return (
    one.kind === other.kind &&
    one.text === other.text &&
    one.byWhom === other.byWhom &&
    one.byWhen === other.byWhen &&
    one.activityId === other.activityId
  )
}
