import { listDiscussionNotes } from '../../db/queries/discussion-notes.server'
import { isRoundMember } from '../../db/queries/round-members.server'
import { type Actor, can } from '../domain/access/can'
import type { Round } from '../domain/round/round'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'
import { readSteps } from './read-steps'

export type NotesOfRound = Readonly<{
  round: Round
  teamName: string
  mayRun: boolean
  /** In the order of the scales, those without a note left out. */
  notes: readonly Readonly<{ position: number; title: string; text: string }>[]
}>

/** What was noted when a round was talked about, for those who belong to it and the team's facilitators (W8). */
export async function readDiscussionNotes(
  deps: Deps,
  actor: Actor,
  roundId: string,
): Promise<NotesOfRound | null> {
  const found = await findDiscussedRound(deps, roundId)
  if (actor.kind === 'nobody' || !found) return null
  const { round, team } = found
  if (!can(actor, { action: 'read-results', place: team.place })) return null
  const mayRun = can(actor, { action: 'run-rounds', place: team.place })
  const key = { teamId: round.teamId, roundId }
  if (!mayRun && !(await isRoundMember(deps.db, { ...key, personId: actor.personId }))) return null
  const rows = await listDiscussionNotes(deps.db, key)
  const notes = readSteps(deps, round).flatMap(({ position, questionnaireId, scale }) => {
    const row = rows.find((one) => one.questionnaireId === questionnaireId && one.scaleId === scale.id)
    return row && row.text !== '' ? [{ position, title: scale.title, text: row.text }] : []
  })
  return { round, teamName: team.name, mayRun, notes }
}
