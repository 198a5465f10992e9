import type { Kysely } from 'kysely'
import type { AssessmentRow, Database } from '../../db/database'
import { insertAssessment } from '../../db/queries/assessments.server'
import { findOrCreatePerson } from '../../db/queries/people.server'

export const NINE = '2026-11-22T09:00:00.000Z'
export const TEN = '2026-11-22T10:00:00.000Z'
export const ELEVEN = '2026-11-22T11:00:00.000Z'

export function makeAssessmentRow(
  respondentId: string,
  id: string,
  changes: Partial<AssessmentRow> = {},
): AssessmentRow {
  return {
    respondent_id: respondentId,
    id,
    subject_kind: 'person',
    subject_id: respondentId,
    relationship: 'self',
    questionnaire_id: 'system-leadership',
    questionnaire_version: 1,
    tier: null,
    stage: null,
    function: null,
    sector: null,
    ics_id: null,
    created_at: NINE,
    updated_at: NINE,
    submitted_at: null,
    ...changes,
  }
}

/** Adds people whose e-mail addresses are made from their ids. */
export async function addPeople(db: Kysely<Database>, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) await findOrCreatePerson(db, { id, email: `${id}@council.example`, createdAt: NINE })
}

/** Adds a person's assessment, in progress unless `changes` say otherwise. */
export async function addAssessment(
  db: Kysely<Database>,
  respondentId: string,
  id: string,
  changes: Partial<AssessmentRow> = {},
): Promise<void> {
  await insertAssessment(db, makeAssessmentRow(respondentId, id, changes))
}
