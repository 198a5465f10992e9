import type { TestDeps } from '../factories/test-deps'
import { addCohort } from './cohort-rows'

/** A cohort with a wave that a person takes part in, with what they gave. */
export async function leaveTracesInCohort({ db }: TestDeps, personId: string, assessmentId: string) {
  const at = '2026-11-22T09:00:00.000Z'
  await addCohort(db, { academyId: 'academy-zz', cohortId: 'cohort-zz', waveId: 'wave-zz' })
  const own = { academy_id: 'academy-zz', person_id: personId }
  await db
    .insertInto('participation')
    .values({
      ...{ ...own, cohort_id: 'cohort-zz', joined_at: at, left_at: null },
      ...{ counted_since: at, counted_until: null },
    })
    .execute()
  await db
    .insertInto('wave_participant')
    .values({ ...own, wave_id: 'wave-zz', invited_at: at, reminders: 0, reminded_on: null })
    .execute()
  await db
    .insertInto('wave_notice')
    .values({ ...own, wave_id: 'wave-zz', id: 'wave-notice-zzq', kind: 'invitation' })
    .execute()
  await db
    .insertInto('outgoing_mail')
    .values({ id: 'wave-notice-zzq', kind: 'wave', due_at: at, expires_at: at, attempts: 0 })
    .execute()
  await db.insertInto('measurement_consent').values({ person_id: personId, given_at: at }).execute()
  await db.insertInto('research_consent').values({ person_id: personId, given_at: at }).execute()
  await db
    .insertInto('research_grant')
    .values({
      ...{ person_id: personId, id: 'grant-zzq', purpose: 'Of zzq', created_at: at },
      ...{ starts_on: '2026-11-22', ends_on: '2027-11-22' },
    })
    .execute()
  await db
    .insertInto('research_link')
    .values({ respondent_id: personId, assessment_id: assessmentId, number: 'research-zzq' })
    .execute()
  await db
    .insertInto('then_rating')
    .values({
      ...{ respondent_id: personId, assessment_id: assessmentId, scale_id: 'first' },
      ...{ now_rating: 4, then_rating: 2, rated_at: at },
    })
    .execute()
  await db
    .insertInto('reaction')
    .values({
      ...{ respondent_id: personId, wave_id: 'wave-zz', usefulness: 4, relevance: 5 },
      ...{ what_to_change: 'More zzq time.', may_be_shown: 1, number: 'reaction-zzq', given_at: at },
    })
    .execute()
}
