import type { Kysely } from 'kysely'
import { compileOnce } from '../compile-once.server'
import type { AssessmentRow, Database } from '../database'
import { joinTransaction } from './join-transaction.server'

/**
 * Adds an assessment, which counts for its owner. False, and nothing written, if one of the same
 * questionnaire version about the same subject is in progress.
 */
export async function insertAssessment(db: Kysely<Database>, assessment: AssessmentRow): Promise<boolean> {
  return joinTransaction(db, async (transaction) => {
    const inserted = await transaction
      .insertInto('assessment')
      .values(assessment)
      .onConflict((conflict) =>
        conflict
          .columns([
            'respondent_id',
            'questionnaire_id',
            'questionnaire_version',
            'subject_kind',
            'subject_id',
          ])
          .where('submitted_at', 'is', null)
          .doNothing(),
      )
      .executeTakeFirst()
    if (Number(inserted.numInsertedOrUpdatedRows) !== 1) return false
    await transaction
      .insertInto('assessment_use')
      .values({
        respondent_id: assessment.respondent_id,
        assessment_id: assessment.id,
        purpose: 'owner',
        purpose_id: assessment.respondent_id,
        consented_at: assessment.created_at,
        withdrawn_at: null,
      })
      .execute()
    return true
  })
}

export async function findAssessment(
  db: Kysely<Database>,
  respondentId: string,
  id: string,
): Promise<AssessmentRow | undefined> {
  const { rows } = await ownAssessment(db, { respondentId, id })
  return rows[0]
}

const ownAssessment = compileOnce(
  (db, { respondentId, id }: Readonly<{ respondentId: string; id: string }>) =>
    db.selectFrom('assessment').selectAll().where('respondent_id', '=', respondentId).where('id', '=', id),
)

/** Newest first. */
export async function listAssessments(
  db: Kysely<Database>,
  respondentId: string,
): Promise<readonly AssessmentRow[]> {
  return db
    .selectFrom('assessment')
    .selectAll()
    .where('respondent_id', '=', respondentId)
    .orderBy('id', 'desc')
    .execute()
}

export async function updateRoleFacts(
  db: Kysely<Database>,
  respondentId: string,
  id: string,
  facts: Readonly<Pick<AssessmentRow, 'tier' | 'stage' | 'function' | 'sector' | 'ics_id'>>,
  now: string,
): Promise<boolean> {
  const result = await db
    .updateTable('assessment')
    .set({ ...facts, updated_at: now })
    .where('respondent_id', '=', respondentId)
    .where('id', '=', id)
    .where('submitted_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** True if this call submitted it; false if it was submitted before or isn't there. */
export async function markSubmitted(
  db: Kysely<Database>,
  respondentId: string,
  id: string,
  now: string,
): Promise<boolean> {
  const result = await db
    .updateTable('assessment')
    .set({ submitted_at: now, updated_at: now })
    .where('respondent_id', '=', respondentId)
    .where('id', '=', id)
    .where('submitted_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Deletes the assessment with its answers, importance and uses. */
export async function deleteAssessment(
  db: Kysely<Database>,
  respondentId: string,
  id: string,
): Promise<boolean> {
  const result = await db
    .deleteFrom('assessment')
    .where('respondent_id', '=', respondentId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}
