import type { Kysely } from 'kysely'
import type { ContextContribution } from '../../app/domain/disclosure/publish-context'
import type { Database } from '../database'
import { numberAssessment } from './number-assessment.server'

/**
 * What a cohort's people said of their situation in one wave, as it goes in to a publication: of those who let themselves be
 * counted, the latest assessment that counts in the wave and answers any of the topics. To be called inside the transaction that
 * publishes, after the ledger was locked.
 */
export async function loadPooledContext(
  db: Kysely<Database>,
  of: Readonly<{
    cohortId: string
    waveId: string
    /** Topic ids by the item that asks them; at least one. */
    topicOfItem: ReadonlyMap<string, string>
    /** What was submitted later doesn't count. */
    submittedBefore: string
    newNumber: () => string
  }>,
): Promise<readonly ContextContribution[]> {
  const rows = await db
    .selectFrom('assessment_use')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.respondent_id', '=', 'assessment_use.respondent_id')
        .onRef('assessment.id', '=', 'assessment_use.assessment_id'),
    )
    .innerJoin('participation', 'participation.person_id', 'assessment_use.respondent_id')
    .innerJoin('answer', (join) =>
      join
        .onRef('answer.respondent_id', '=', 'assessment.respondent_id')
        .onRef('answer.assessment_id', '=', 'assessment.id'),
    )
    .leftJoin('assessment_number', (join) =>
      join
        .onRef('assessment_number.respondent_id', '=', 'assessment.respondent_id')
        .onRef('assessment_number.assessment_id', '=', 'assessment.id'),
    )
    .where('participation.cohort_id', '=', of.cohortId)
    .where('participation.counted_since', 'is not', null)
    .where('participation.counted_until', 'is', null)
    .where('assessment_use.purpose', '=', 'wave')
    .where('assessment_use.purpose_id', '=', of.waveId)
    .where('assessment_use.withdrawn_at', 'is', null)
    .where('assessment.submitted_at', 'is not', null)
    .where('assessment.submitted_at', '<=', of.submittedBefore)
    .where('answer.item_id', 'in', [...of.topicOfItem.keys()])
    .where('answer.value', 'is not', null)
    .select([
      'assessment.respondent_id',
      'assessment.id as assessment_id',
      'assessment_number.number',
      'answer.item_id',
      'answer.value',
    ])
    .orderBy('assessment.respondent_id')
    .orderBy('assessment.submitted_at')
    .orderBy('assessment.id')
    .execute()
  const latest = new Map(rows.map((row) => [row.respondent_id, row]))
  const options = new Map<string, Record<string, number>>()
  for (const { assessment_id, item_id, value } of rows) {
    const chosen = options.get(assessment_id) ?? {}
    chosen[of.topicOfItem.get(item_id)!] = Number(value)
    options.set(assessment_id, chosen)
  }
  const contributions: ContextContribution[] = []
  for (const { respondent_id, assessment_id, number } of latest.values()) {
    contributions.push({
      person: respondent_id,
      number: number ?? (await numberAssessment(db, { respondent_id, assessment_id }, of.newNumber())),
      options: options.get(assessment_id)!,
    })
  }
  return contributions
}
