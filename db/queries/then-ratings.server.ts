import type { Kysely } from 'kysely'
import type { ThenRatingRow } from '../cohort-tables'
import type { Database } from '../database'

type AssessmentKey = Readonly<{ respondentId: string; assessmentId: string }>

/** Two single ratings of a scale, 1 to 5: where somebody is now, and looking back where they were. */
export type ThenRating = Readonly<{ scaleId: string; now: number; then: number }>

/** What somebody rated looking back, with one of their assessments. */
export async function listThenRatings(
  db: Kysely<Database>,
  key: AssessmentKey,
): Promise<readonly ThenRating[]> {
  const rows: readonly ThenRatingRow[] = await db
    .selectFrom('then_rating')
    .selectAll()
    .where('respondent_id', '=', key.respondentId)
    .where('assessment_id', '=', key.assessmentId)
    .orderBy('scale_id')
    .execute()
  return rows.map((row) => ({ scaleId: row.scale_id, now: row.now_rating, then: row.then_rating }))
}

/** Keeps these ratings in place of those that there were. */
export async function replaceThenRatings(
  db: Kysely<Database>,
  key: AssessmentKey,
  ratings: readonly ThenRating[],
  at: string,
): Promise<void> {
  await db
    .deleteFrom('then_rating')
    .where('respondent_id', '=', key.respondentId)
    .where('assessment_id', '=', key.assessmentId)
    .execute()
  for (const { scaleId, now, then } of ratings) {
    await db
      .insertInto('then_rating')
      .values({
        ...{ respondent_id: key.respondentId, assessment_id: key.assessmentId, scale_id: scaleId },
        ...{ now_rating: now, then_rating: then, rated_at: at },
      })
      .execute()
  }
}
