import {
  type DiscussionNote,
  listDiscussionNotes,
  saveDiscussionNote as saveRow,
} from '../../db/queries/discussion-notes.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'
import { readSteps } from './read-steps'

/**
 * Notes what a team said about a scale, over the version that the writer has seen. Where somebody else has written meanwhile
 * nothing is changed, and what stands there is told (W8). A consensus round has its notes beside its answers.
 */
export async function saveDiscussionNote(
  deps: Deps,
  actor: Actor,
  input: Readonly<{
    roundId: string
    questionnaireId: string
    scaleId: string
    version: number
    text: string
  }>,
): Promise<
  Readonly<{ kind: 'saved' | 'not-found' }> | Readonly<{ kind: 'conflict'; current: DiscussionNote }>
> {
  const found = await findDiscussedRound(deps, input.roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return { kind: 'not-found' }
  const isOfStep = (one: Readonly<{ questionnaireId: string; scaleId: string }>) =>
    one.questionnaireId === input.questionnaireId && one.scaleId === input.scaleId
  const asked = readSteps(deps, found.round).map(({ questionnaireId, scale }) => ({
    questionnaireId,
    scaleId: scale.id,
  }))
  if (found.round.kind === 'consensus' || !asked.some(isOfStep)) return { kind: 'not-found' }
  const key = { ...input, teamId: found.round.teamId }
  if (await saveRow(deps.db, key, { ...input, at: deps.now().toISOString() })) return { kind: 'saved' }
  const current = (await listDiscussionNotes(deps.db, key)).find(isOfStep)
  if (!current) return { kind: 'not-found' }
  return current.text === input.text ? { kind: 'saved' } : { kind: 'conflict', current }
}
