import {
  listRecordedAnswers,
  type RecordedAnswer,
  saveRecordedAnswer,
} from '../../db/queries/consensus.server'
import { moveRound } from '../../db/queries/rounds.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'
import { inTransaction } from './in-transaction'
import { readSteps } from './read-steps'

/**
 * Records what a team agreed on one scale of a consensus round that is open: 1 to 5, or null where it did not agree, with a
 * note (L2). Where somebody else has recorded meanwhile nothing is changed, and what stands there is told.
 */
export async function recordConsensus(
  deps: Deps,
  actor: Actor,
  input: Readonly<{
    roundId: string
    questionnaireId: string
    scaleId: string
    version: number
    value: number | null
    note: string
  }>,
): Promise<
  | Readonly<{ kind: 'saved' | 'not-found' | 'not-open' }>
  | Readonly<{ kind: 'conflict'; current: RecordedAnswer }>
> {
  const found = await findDiscussedRound(deps, input.roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return { kind: 'not-found' }
  const { round } = found
  const isOfStep = (one: Readonly<{ questionnaireId: string; scaleId: string }>) =>
    one.questionnaireId === input.questionnaireId && one.scaleId === input.scaleId
  const step = readSteps(deps, round).find(({ questionnaireId, scale }) =>
    isOfStep({ questionnaireId, scaleId: scale.id }),
  )
  const isOption = step?.optionSet.options.some(({ value }) => value === input.value) ?? false
  if (round.kind !== 'consensus' || !step || !(isOption || input.value === null)) return { kind: 'not-found' }
  const key = { ...input, teamId: round.teamId }
  return inTransaction(deps, async (inside) => {
    // Holds the round open while this is written: nothing is added to one that closes at the same time.
    if (!(await moveRound(inside.db, round, { from: 'open', to: 'open' }))) return { kind: 'not-open' }
    const saved = await saveRecordedAnswer(inside.db, key, { ...input, at: deps.now().toISOString() })
    if (saved) return { kind: 'saved' }
    const current = (await listRecordedAnswers(inside.db, key)).find(isOfStep)
    if (!current) return { kind: 'not-found' }
    const isSame = current.value === input.value && current.note === input.note
    return isSame ? { kind: 'saved' } : { kind: 'conflict', current }
  })
}
