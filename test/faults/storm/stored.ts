import type { Kysely } from 'kysely'
import type { Answers } from '../../../app/domain/answers/answers'
import { scoreQuestionnaire } from '../../../app/domain/scoring/score-questionnaire'
import type { Database } from '../../../db/database'
import { loadAnswers } from '../../../db/queries/answers.server'
import { findAssessment } from '../../../db/queries/assessments.server'
import { questionnaire } from './questionnaire'

/** What there is of an assessment. */
export type Stored = Readonly<{
  /** By item; `none` is the option that is not an answer. */
  answers: Readonly<Record<string, number | 'none'>>
  /** By scale. */
  importance: Readonly<Record<string, number>>
  isSubmitted: boolean
  /** Rounds that it counts for. */
  rounds: readonly string[]
}>

/**
 * What stands in the database of an assessment; null if there is none.
 * @throws Error if it is half there: without its owner's use, or submitted without all its scores, or the other way round
 */
export async function readStored(db: Kysely<Database>, personId: string, id: string): Promise<Stored | null> {
  const row = await findAssessment(db, personId, id)
  if (!row) return null
  const { answers, importance } = await loadAnswers(db, personId, id)
  const isSubmitted = row.submitted_at !== null
  const scores = await db
    .selectFrom('scale_score')
    .select(['scale_id', 'score'])
    .where('respondent_id', '=', personId)
    .where('assessment_id', '=', id)
    .execute()
  const uses = await db
    .selectFrom('assessment_use')
    .select(['purpose', 'purpose_id'])
    .where('respondent_id', '=', personId)
    .where('assessment_id', '=', id)
    .execute()
  const complain = (what: string) => {
    throw new Error(`Assessment ${id} is half there: ${what}.`)
  }
  if (uses.filter(({ purpose }) => purpose === 'owner').length !== 1)
    complain('it does not count for its owner')
  const expected = isSubmitted ? listScores(answers) : []
  const found = scores.map(({ scale_id: scale, score }) => `${scale} ${score}`).sort()
  if (found.join() !== expected.join()) {
    complain(
      `${isSubmitted ? 'submitted' : 'not submitted'}, with the scores ${found.join()} for ${expected.join()}`,
    )
  }
  return {
    answers: answers,
    importance: importance,
    isSubmitted,
    rounds: uses.flatMap((use) => (use.purpose === 'round' ? [use.purpose_id] : [])),
  }
}

/** Every assessment of a person, the newest first. */
export async function listIds(db: Kysely<Database>, personId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('assessment')
    .select('id')
    .where('respondent_id', '=', personId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}

function listScores(answers: Answers): readonly string[] {
  return scoreQuestionnaire(questionnaire, answers)
    .map(({ id, score }) => `${id} ${score}`)
    .sort()
}
