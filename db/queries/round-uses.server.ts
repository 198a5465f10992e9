import type { Kysely } from 'kysely'
import type { AssessmentRow, Database } from '../database'

type UseKey = Readonly<{ respondentId: string; assessmentId: string; roundId: string }>

/** Notes that a person lets an assessment count for a round: anew, if they had withdrawn it. */
export async function agreeRoundUse(
  db: Kysely<Database>,
  { respondentId, assessmentId, roundId }: UseKey,
  at: string,
): Promise<void> {
  await db
    .insertInto('assessment_use')
    .values({
      respondent_id: respondentId,
      assessment_id: assessmentId,
      purpose: 'round',
      purpose_id: roundId,
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
export async function withdrawRoundUse(
  db: Kysely<Database>,
  { respondentId, assessmentId, roundId }: UseKey,
  at: string,
): Promise<boolean> {
  const result = await db
    .updateTable('assessment_use')
    .set({ withdrawn_at: at })
    .where('respondent_id', '=', respondentId)
    .where('assessment_id', '=', assessmentId)
    .where('purpose', '=', 'round')
    .where('purpose_id', '=', roundId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export type RoundUse = Readonly<{ assessment: AssessmentRow; withdrawnAt: string | null }>

/** A person's assessments that count, or have counted, for a round, the latest first. */
export async function listRoundUses(
  db: Kysely<Database>,
  { respondentId, roundId }: Readonly<{ respondentId: string; roundId: string }>,
): Promise<readonly RoundUse[]> {
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
    .where('purpose', '=', 'round')
    .where('purpose_id', '=', roundId)
    .orderBy('assessment.id', 'desc')
    .execute()
  return rows.map(({ withdrawnAt, ...assessment }) => ({ assessment, withdrawnAt }))
}

/** The open round that a person lets an assessment count for; undefined if there is none. */
export async function findOpenRoundOf(
  db: Kysely<Database>,
  respondentId: string,
  assessmentId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('assessment_use')
    .innerJoin('round', 'round.id', 'assessment_use.purpose_id')
    .select('round.id')
    .where('respondent_id', '=', respondentId)
    .where('assessment_id', '=', assessmentId)
    .where('purpose', '=', 'round')
    .where('withdrawn_at', 'is', null)
    .where('round.state', '=', 'open')
    .orderBy('consented_at', 'desc')
    .executeTakeFirst()
  return row?.id
}

/**
 * How many questionnaires of a round each person has submitted, for the program alone (D9): those that count now, or those
 * whose consent was withdrawn as well.
 */
export async function countSubmittedUses(
  db: Kysely<Database>,
  { roundId, withdrawn }: Readonly<{ roundId: string; withdrawn: 'with' | 'without' }>,
): Promise<ReadonlyMap<string, number>> {
  const all = db
    .selectFrom('assessment_use')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.respondent_id', '=', 'assessment_use.respondent_id')
        .onRef('assessment.id', '=', 'assessment_use.assessment_id'),
    )
    .select('assessment_use.respondent_id')
    .select((select) => select.fn.count('questionnaire_id').distinct().as('n'))
    .where('purpose', '=', 'round')
    .where('purpose_id', '=', roundId)
    .where('submitted_at', 'is not', null)
    .groupBy('assessment_use.respondent_id')
  const rows = await (withdrawn === 'with' ? all : all.where('withdrawn_at', 'is', null)).execute()
  return new Map(rows.map((row) => [row.respondent_id, Number(row.n)]))
}
