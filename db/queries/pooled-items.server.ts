import type { Kysely } from 'kysely'
import type { MeasuredPerson } from '../../app/domain/disclosure/publish-measurement'
import type { QuestionnaireVersion } from '../../app/domain/round/round'
import type { Database } from '../database'
import { inParts } from '../in-parts'
import { numberAssessment } from './number-assessment.server'

/** So many people's answers in one statement. */
const AT_ONCE = 200

/**
 * The answers of everybody who lets them count in how well a questionnaire measures: one assessment a person of a
 * version, their latest. Of everybody, and so for a publication alone. Assessments that have no number yet get one. To be
 * called inside the transaction that publishes, after the ledger was locked.
 */
export async function loadPooledItems(
  db: Kysely<Database>,
  { questionnaire, newNumber }: Readonly<{ questionnaire: QuestionnaireVersion; newNumber: () => string }>,
): Promise<readonly MeasuredPerson[]> {
  const rows = await db
    .selectFrom('assessment')
    .innerJoin('measurement_consent', 'measurement_consent.person_id', 'assessment.respondent_id')
    .leftJoin('assessment_number', (join) =>
      join
        .onRef('assessment_number.respondent_id', '=', 'assessment.respondent_id')
        .onRef('assessment_number.assessment_id', '=', 'assessment.id'),
    )
    .select([
      'assessment.respondent_id',
      'assessment.id as assessment_id',
      'assessment.subject_kind',
      'assessment.subject_id',
      'assessment_number.number',
    ])
    .where('questionnaire_id', '=', questionnaire.id)
    .where('questionnaire_version', '=', questionnaire.version)
    .where('submitted_at', 'is not', null)
    .orderBy('assessment.respondent_id')
    .orderBy('submitted_at')
    .orderBy('assessment.id')
    .execute()
  const latest = [...new Map(rows.map((row) => [row.respondent_id, row])).values()]
  const people: MeasuredPerson[] = []
  for (const part of inParts(latest, AT_ONCE)) {
    const answers = await loadAnswersOf(db, part)
    for (const row of part) {
      const { respondent_id, assessment_id } = row
      people.push({
        number: row.number ?? (await numberAssessment(db, { respondent_id, assessment_id }, newNumber())),
        team: row.subject_kind === 'team' ? row.subject_id : null,
        answers: answers.get(assessment_id) ?? {},
      })
    }
  }
  return people
}

/** By assessment and item: the value, or null for the option that is not an answer. */
async function loadAnswersOf(
  db: Kysely<Database>,
  assessments: readonly Readonly<{ respondent_id: string; assessment_id: string }>[],
) {
  const rows = await db
    .selectFrom('answer')
    .select(['assessment_id', 'item_id', 'value'])
    .where(
      'respondent_id',
      'in',
      assessments.map((row) => row.respondent_id),
    )
    .where(
      'assessment_id',
      'in',
      assessments.map((row) => row.assessment_id),
    )
    .execute()
  const byAssessment = new Map<string, Record<string, number | null>>()
  for (const row of rows) {
    const answers = byAssessment.get(row.assessment_id) ?? {}
    answers[row.item_id] = row.value
    byAssessment.set(row.assessment_id, answers)
  }
  return byAssessment
}
