import type { TestDeps } from '../factories/test-deps'

/** A team with a round that a person belongs to, with their assessment. */
export async function leaveTracesInRound({ db }: TestDeps, personId: string, assessmentId: string) {
  const at = '2026-11-22T09:00:00.000Z'
  const facts = { sector: 'vcse', function: 'lay', tier: null }
  await db
    .insertInto('team')
    .values({
      id: 'board',
      name: 'Board',
      ics_id: 'devon',
      chosen_ics_id: null,
      created_at: at,
      ended_on: null,
    })
    .execute()
  await db
    .insertInto('round')
    .values({
      ...{ team_id: 'board', id: 'round', kind: 'answers', state: 'open', reason: 'r', intended_use: 'u' },
      ...{ opens_on: '2026-11-22', closes_on: '2026-12-22', threshold: 5, breakdowns: '[]', audience: '[]' },
      ...{ created_at: at, opened_at: at, ended_at: null, make_up: null, rate: null, rate_on: null },
    })
    .execute()
  const own = { team_id: 'board', round_id: 'round', person_id: personId }
  await db
    .insertInto('member_facts')
    .values({ team_id: 'board', person_id: personId, stated_at: at, ...facts })
    .execute()
  await db
    .insertInto('round_member')
    .values({ ...own, ...facts, joined_at: at, left_at: null, reminders: 0, reminded_on: null })
    .execute()
  await db
    .insertInto('round_notice')
    .values({ ...own, id: 'notice-zzq', kind: 'invitation' })
    .execute()
  await db
    .insertInto('outgoing_mail')
    .values({ id: 'notice-zzq', kind: 'round', due_at: at, expires_at: at, attempts: 0 })
    .execute()
  await db
    .insertInto('sharing_choice')
    .values({ ...own, is_open: 1, chosen_at: at })
    .execute()
  await db
    .insertInto('agreement_signature')
    .values({ ...own, signed_at: at })
    .execute()
  await db
    .insertInto('assessment_number')
    .values({ respondent_id: personId, assessment_id: assessmentId, number: 'number-zzq' })
    .execute()
}
