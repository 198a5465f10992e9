import { findReaction, saveReaction } from '../../db/queries/reactions.server'
import { type Actor, can } from '../domain/access/can'
import {
  checkReaction,
  type CheckedReaction,
  type RawReaction,
  type Reaction,
} from '../domain/cohort/check-reaction'
import type { Deps } from './deps'
import { readTakingPart } from './read-taking-part'

type Asked = Readonly<{ cohortId: string; waveId: string }>

export type OwnReaction = Readonly<{
  programme: string
  reaction: Reaction | null
  /** Whether it can still be said, or changed. */
  canAnswer: boolean
  isCounted: boolean
}>

/** What the actor thinks of a programme, in a wave that asks it. Null where none does. */
export async function readReaction(
  deps: Deps,
  actor: Actor,
  { cohortId, waveId }: Asked,
): Promise<OwnReaction | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return null
  const page = await readTakingPart(deps, actor, cohortId)
  const own = page?.waves.find(({ wave }) => wave.id === waveId)
  if (!page || !own?.wave.asksReaction || own.wave.state === 'planned') return null
  const row = await findReaction(deps.db, { respondentId: actor.personId, waveId })
  return {
    programme: page.cohort.programme,
    // Published when the wave closes: late starters are not asked.
    canAnswer: own.canAnswer && own.wave.state === 'open',
    isCounted: page.isCounted,
    reaction: row
      ? {
          ...{ usefulness: row.usefulness, relevance: row.relevance },
          ...{ whatToChange: row.what_to_change, mayBeShown: row.may_be_shown === 1 },
        }
      : null,
  }
}

/** Keeps what the actor thinks of a programme, in place of what they had said, until the wave closes. */
export async function sayReaction(
  deps: Deps,
  actor: Actor,
  input: Asked & Readonly<{ raw: RawReaction }>,
): Promise<Extract<CheckedReaction, { ok: false }> | Readonly<{ ok: true }> | 'not-found' | 'not-open'> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'answer-assessment', ownerId: actor.personId }))
    return 'not-found'
  const page = await readReaction(deps, actor, input)
  if (!page) return 'not-found'
  if (!page.canAnswer) return 'not-open'
  const checked = checkReaction(input.raw)
  if (!checked.ok) return checked
  const { usefulness, relevance, whatToChange, mayBeShown } = checked.reaction
  await saveReaction(deps.db, {
    ...{ respondent_id: actor.personId, wave_id: input.waveId, usefulness, relevance },
    ...{ what_to_change: whatToChange, may_be_shown: mayBeShown ? 1 : 0 },
    number: deps.newToken().slice(-22),
    given_at: deps.now().toISOString(),
  })
  return { ok: true }
}
