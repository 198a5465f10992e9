import { insertDemand } from '../../db/queries/demand.server'
import type { TestDeps } from '../factories/test-deps'
import { NINE } from './rows'

/** What a person looked for in vain. */
export async function leaveTracesInNeeds({ db }: TestDeps, personId: string, assessmentId: string) {
  await insertDemand(db, [
    {
      ...{ person_id: personId, assessment_id: assessmentId, scale_id: 'first', ics_id: 'devon' },
      ...{ questionnaire_id: 'sample', questionnaire_version: 1, quarter: '2026-Q4', noted_at: NINE },
    },
  ])
}
