import type { Kysely } from 'kysely'
import type { Database } from '../database'
import { numberAssessment } from './number-assessment.server'

/** What one assessment looked for in vain, with the number that the ledger knows it by. */
export type PooledDemand = Readonly<{
  person: string
  number: string
  icsId: string
  questionnaire: Readonly<{ id: string; version: number }>
  scaleId: string
}>

/** The quarters before one in which something was noted, and that aren't closed; the earliest first. */
export async function listQuartersToClose(db: Kysely<Database>, before: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('demand')
    .select('quarter')
    .distinct()
    .where('quarter', '<', before)
    .where('quarter', 'not in', (closed) => closed.selectFrom('demand_quarter').select('quarter'))
    .orderBy('quarter')
    .execute()
  return rows.map(({ quarter }) => quarter)
}

/**
 * All that was noted in a quarter, by when: of everybody, and so for a publication alone. Assessments that have no number
 * yet get one. To be called inside the transaction that publishes, after the ledger was locked.
 */
export async function loadPooledDemand(
  db: Kysely<Database>,
  { quarter, newNumber }: Readonly<{ quarter: string; newNumber: () => string }>,
): Promise<readonly PooledDemand[]> {
  const rows = await db
    .selectFrom('demand')
    .selectAll()
    .where('quarter', '=', quarter)
    .orderBy('noted_at')
    .orderBy('person_id')
    .orderBy('assessment_id')
    .orderBy('scale_id')
    .execute()
  const numbers = new Map<string, string>()
  const pooled: PooledDemand[] = []
  for (const row of rows) {
    const key = { respondent_id: row.person_id, assessment_id: row.assessment_id }
    const number = numbers.get(row.assessment_id) ?? (await numberAssessment(db, key, newNumber()))
    numbers.set(row.assessment_id, number)
    pooled.push({
      ...{ person: row.person_id, number, icsId: row.ics_id, scaleId: row.scale_id },
      questionnaire: { id: row.questionnaire_id, version: row.questionnaire_version },
    })
  }
  return pooled
}
