import type { Kysely } from 'kysely'
import type { Database } from '../../db/database'
import { addAssessment } from './rows'

/** A submitted assessment of "our-group" that counts in a wave, with its scores. */
export async function answerWave(
  db: Kysely<Database>,
  {
    personId,
    waveId,
    at,
    scores,
    id = `${personId}-${waveId}`,
  }: Readonly<{
    personId: string
    waveId: string
    at: string
    scores: Readonly<Record<string, number | null>>
    id?: string
  }>,
): Promise<string> {
  const key = { respondent_id: personId, assessment_id: id }
  await addAssessment(db, personId, id, {
    ...{ questionnaire_id: 'our-group', questionnaire_version: 1, submitted_at: at },
  })
  for (const [scaleId, score] of Object.entries(scores)) {
    await db
      .insertInto('scale_score')
      .values({ ...key, scale_id: scaleId, score })
      .execute()
  }
  await db
    .insertInto('assessment_use')
    .values({ ...key, purpose: 'wave', purpose_id: waveId, consented_at: at, withdrawn_at: null })
    .execute()
  return id
}
