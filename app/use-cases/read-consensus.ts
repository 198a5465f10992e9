import { listRecordedAnswers } from '../../db/queries/consensus.server'
import { type Actor, can } from '../domain/access/can'
import type { Round } from '../domain/round/round'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'
import { readSteps } from './read-steps'

export type AgreedScale = Readonly<{
  id: string
  title: string
  /** 1 to 5; null where the team did not agree, or nothing was recorded. */
  value: number | null
  /** In the words of the questionnaire's options, or that there is no agreed answer. */
  words: string
  note: string
}>

export type Consensus = Readonly<{
  round: Round
  teamName: string
  mayRun: boolean
  questionnaires: readonly Readonly<{ id: string; title: string; scales: readonly AgreedScale[] }>[]
}>

/**
 * What a team agreed in a consensus round: for its members once the round has closed, for its facilitators from the opening
 * on (L2). Null for anybody else.
 */
export async function readConsensus(deps: Deps, actor: Actor, roundId: string): Promise<Consensus | null> {
  const found = await findDiscussedRound(deps, roundId)
  if (!found || !can(actor, { action: 'read-results', place: found.team.place })) return null
  const { round, team } = found
  const mayRun = can(actor, { action: 'run-rounds', place: team.place })
  if (round.kind !== 'consensus' || (round.state !== 'closed' && !mayRun)) return null
  const recorded = await listRecordedAnswers(deps.db, { teamId: round.teamId, roundId })
  const scales = readSteps(deps, round).map(({ questionnaireId, questionnaireTitle, scale, optionSet }) => {
    const one = recorded.find((row) => row.questionnaireId === questionnaireId && row.scaleId === scale.id)
    const label = optionSet.options.find(({ value }) => value === one?.value)?.label
    const words = label ?? (one ? 'Not agreed' : 'Not recorded')
    const agreed = {
      id: scale.id,
      title: scale.title,
      value: one?.value ?? null,
      words,
      note: one?.note ?? '',
    }
    return { questionnaireId, questionnaireTitle, agreed }
  })
  const titles = new Map(scales.map((one) => [one.questionnaireId, one.questionnaireTitle]))
  return {
    round,
    teamName: team.name,
    mayRun,
    questionnaires: [...titles].map(([id, title]) => ({
      id,
      title,
      scales: scales.filter(({ questionnaireId }) => questionnaireId === id).map(({ agreed }) => agreed),
    })),
  }
}
