import { listRecordedAnswers, type RecordedAnswer } from '../../db/queries/consensus.server'
import { type DiscussionNote, listDiscussionNotes } from '../../db/queries/discussion-notes.server'
import { type Actor, can } from '../domain/access/can'
import { buildGroupReport } from '../domain/group/build-group-report'
import type { Step } from '../domain/round/list-steps'
import type { Round } from '../domain/round/round'
import { tellScale } from '../domain/round/tell-scale'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'
import { readRoundResults } from './read-round-results'
import { readSteps } from './read-steps'

export type FacilitationStep = Step &
  Readonly<{
    note: DiscussionNote | null
    /** What was recorded in a consensus round. */
    recorded: RecordedAnswer | null
    /** What was published of the scale, in sentences; empty where nothing was published of it. */
    told: readonly string[]
  }>

export type Facilitation = Readonly<{
  round: Round
  teamName: string
  /** Whether answers are recorded now: in a consensus round, while it is open (L2). */
  isRecording: boolean
  steps: readonly FacilitationStep[]
}>

/**
 * What a facilitator leads a team through: a step for each scale, with what was noted, and figures out of the published
 * snapshot alone (W7). Null for anybody else.
 */
export async function readFacilitation(
  deps: Deps,
  actor: Actor,
  roundId: string,
): Promise<Facilitation | null> {
  const found = await findDiscussedRound(deps, roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return null
  const { round, team } = found
  const key = { teamId: round.teamId, roundId }
  const notes = await listDiscussionNotes(deps.db, key)
  const recorded = round.kind === 'consensus' ? await listRecordedAnswers(deps.db, key) : []
  const results = round.kind === 'answers' ? await readRoundResults(deps, actor, roundId) : null
  const reports = (results?.snapshots ?? []).map(({ questionnaire, content }) =>
    buildGroupReport(questionnaire, content),
  )
  return {
    round,
    teamName: team.name,
    isRecording: round.kind === 'consensus' && round.state === 'open',
    steps: readSteps(deps, round).map((step) => {
      const isOfStep = (one: Readonly<{ questionnaireId: string; scaleId: string }>) =>
        one.questionnaireId === step.questionnaireId && one.scaleId === step.scale.id
      const report = reports.find(({ questionnaire }) => questionnaire.id === step.questionnaireId)
      const scale = report?.scales.find(({ id }) => id === step.scale.id)
      return {
        ...step,
        note: notes.find(isOfStep) ?? null,
        recorded: recorded.find(isOfStep) ?? null,
        told: scale ? tellScale(scale) : [],
      }
    }),
  }
}
