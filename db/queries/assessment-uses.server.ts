import type { Kysely } from 'kysely'
import type { AssessmentRow, Database } from '../database'

/** What an assessment may count for: a team's round, or a cohort's wave. */
export type Purpose = Readonly<{ kind: 'round' | 'wave'; id: string }>

type UseKey = Readonly<{ respondentId: string; assessmentId: string; purpose: Purpose }>

/** Notes that a person lets an assessment count for something: anew, if they had withdrawn it. */
export async function agreeUse(
  db: Kysely<Database>,
  { respondentId, assessmentId, purpose }: UseKey,
  at: string,
): Promise<void> {
  await db
    .insertInto('assessment_use')
    .values({
      respondent_id: respondentId,
      assessment_id: assessmentId,
      purpose: purpose.kind,
      purpose_id: purpose.id,
      consented_at: at,
      withdrawn_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['respondent_id', 'assessment_id', 'purpose', 'purpose_id'])
        .doUpdateSet({ consented_at: at, withdrawn_at: null })
        .where('assessment_use.withdrawn_at', 'is not', null),
    )
    .execute()
}

/** Withdraws it; false if it did not count. */
export async function withdrawUse(
  db: Kysely<Database>,
  { respondentId, assessmentId, purpose }: UseKey,
  at: string,
): Promise<boolean> {
  const result = await db
    .updateTable('assessment_use')
    .set({ withdrawn_at: at })
    .where('respondent_id', '=', respondentId)
    .where('assessment_id', '=', assessmentId)
    .where('purpose', '=', purpose.kind)
    .where('purpose_id', '=', purpose.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export type AssessmentUse = Readonly<{ assessment: AssessmentRow; withdrawnAt: string | null }>

/** A person's assessments that count, or have counted, for something, the latest first. */
export async function listUses(
  db: Kysely<Database>,
  { respondentId, purpose }: Readonly<{ respondentId: string; purpose: Purpose }>,
): Promise<readonly AssessmentUse[]> {
  const rows = await db
    .selectFrom('assessment_use')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.respondent_id', '=', 'assessment_use.respondent_id')
        .onRef('assessment.id', '=', 'assessment_use.assessment_id'),
    )
    .selectAll('assessment')
    .select('assessment_use.withdrawn_at as withdrawnAt')
    .where('assessment_use.respondent_id', '=', respondentId)
    .where('purpose', '=', purpose.kind)
    .where('purpose_id', '=', purpose.id)
    .orderBy('assessment.id', 'desc')
    .execute()
  return rows.map(({ withdrawnAt, ...assessment }) => ({ assessment, withdrawnAt }))
}

/** Ids of the rounds, or of the waves, that a person lets an assessment count for, what they agreed to last first. */
export async function listPurposeIds(
  db: Kysely<Database>,
  {
    respondentId,
    assessmentId,
    kind,
  }: Readonly<{ respondentId: string; assessmentId: string; kind: Purpose['kind'] }>,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('assessment_use')
    .select('purpose_id')
    .where('respondent_id', '=', respondentId)
    .where('assessment_id', '=', assessmentId)
    .where('purpose', '=', kind)
    .where('withdrawn_at', 'is', null)
    .orderBy('consented_at', 'desc')
    .execute()
  return rows.map(({ purpose_id: id }) => id)
}

/**
 * How many questionnaires of a round or wave each person has submitted, for the program alone (D9): those that count now, or
 * those whose consent was withdrawn as well. Of one person alone, if it says whose.
 */
export async function countSubmittedUses(
  db: Kysely<Database>,
  {
    purpose,
    withdrawn,
    respondentId,
  }: Readonly<{ purpose: Purpose; withdrawn: 'with' | 'without'; respondentId?: string }>,
): Promise<ReadonlyMap<string, number>> {
  const ofAll = db
    .selectFrom('assessment_use')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.respondent_id', '=', 'assessment_use.respondent_id')
        .onRef('assessment.id', '=', 'assessment_use.assessment_id'),
    )
    .select('assessment_use.respondent_id')
    .select((select) => select.fn.count('questionnaire_id').distinct().as('n'))
    .where('purpose', '=', purpose.kind)
    .where('purpose_id', '=', purpose.id)
    .where('submitted_at', 'is not', null)
    .groupBy('assessment_use.respondent_id')
  const all =
    respondentId === undefined ? ofAll : ofAll.where('assessment_use.respondent_id', '=', respondentId)
  const rows = await (withdrawn === 'with' ? all : all.where('withdrawn_at', 'is', null)).execute()
  return new Map(rows.map((row) => [row.respondent_id, Number(row.n)]))
}
