import type { TestDeps } from '../factories/test-deps'

/** A plan with a goal, a note and a reminder in the outbox. */
export async function leaveTracesInPlan(
  { db }: TestDeps,
  personId: string,
  assessmentId: string,
): Promise<void> {
  const at = '2026-11-22T09:00:00.000Z'
  const made = { person_id: personId, assessment_id: assessmentId, created_at: at, updated_at: at }
  await db
    .insertInto('plan')
    .values({ ...made, id: 'plan-zzq', carried_from: null, ended_at: null, reminded_on: '2026-11-22' })
    .execute()
  await db
    .insertInto('plan_goal')
    .values({
      ...{ ...made, plan_id: 'plan-zzq', id: 'goal-zzq', questionnaire_id: 'self', scale_id: 'first' },
      ...{ own_action: 'Listen', difference: '', sign: '', helper: '', state: 'open', version: 1 },
    })
    .execute()
  const note = { id: 'note-zzq', kind: 'reflection', text: 'Well', written_at: at } as const
  await db
    .insertInto('goal_note')
    .values({ person_id: personId, goal_id: 'goal-zzq', ...note })
    .execute()
  await db
    .insertInto('plan_notice')
    .values({ person_id: personId, id: 'reminder-zzq', kind: 'due' })
    .execute()
}
