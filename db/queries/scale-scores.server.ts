import type { Kysely } from 'kysely'
import type { ScaleScore } from '../../app/domain/scoring/scale-score'
import type { Database } from '../database'

/** Keeps the scores of a submitted assessment; those that are kept already stay. */
export async function insertScaleScores(
  db: Kysely<Database>,
  { respondentId, assessmentId }: Readonly<{ respondentId: string; assessmentId: string }>,
  scores: readonly ScaleScore[],
): Promise<void> {
  if (scores.length === 0) return
  await db
    .insertInto('scale_score')
    .values(
      scores.map(({ id, score }) => ({
        respondent_id: respondentId,
        assessment_id: assessmentId,
        scale_id: id,
        score,
      })),
    )
    .onConflict((conflict) => conflict.columns(['respondent_id', 'assessment_id', 'scale_id']).doNothing())
    .execute()
}
