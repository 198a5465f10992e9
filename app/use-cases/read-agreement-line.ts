import { findLine } from '../../db/queries/agreement-lines.server'
import { type Actor, can } from '../domain/access/can'
import type { AgreementLine } from '../domain/round/agreement'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'

/** A line of an agreement for whoever may write it; `line` is null while nobody has written it. Null for all others. */
export async function readAgreementLine(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ roundId: string; lineId: string }>,
): Promise<Readonly<{ teamName: string; line: AgreementLine | null }> | null> {
  const found = await findDiscussedRound(deps, input.roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return null
  const key = { teamId: found.round.teamId, roundId: input.roundId, id: input.lineId }
  return { teamName: found.team.name, line: (await findLine(deps.db, key)) ?? null }
}
