import { type Kysely, sql } from 'kysely'
import type { Day } from '../../app/domain/field/field'
import type { Database } from '../database'

type Reminders = 'none' | 'due' | 'monthly'
/** A span of days within which open goals are to be done. */
type Span = Readonly<{ from: Day; until: Day }>

/** People who want to be reminded of what is due, with an open goal in this span that they weren't reminded of yet. */
export async function listPeopleWithGoalsDue(
  db: Kysely<Database>,
  { from, until, unsaid }: Span & Readonly<{ unsaid: Reminders }>,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('plan_goal')
    .innerJoin('plan', (join) =>
      join.onRef('plan.person_id', '=', 'plan_goal.person_id').onRef('plan.id', '=', 'plan_goal.plan_id'),
    )
    .leftJoin('development_settings', 'development_settings.person_id', 'plan_goal.person_id')
    .select('plan_goal.person_id')
    .distinct()
    .where('plan.ended_at', 'is', null)
    .where('plan_goal.state', '=', 'open')
    .where('by_when', '>=', from)
    .where('by_when', '<=', until)
    .where((where) =>
      where.or([where('reminded_for', 'is', null), where('reminded_for', '!=', where.ref('by_when'))]),
    )
    .where((where) => where(where.fn.coalesce('reminders', sql.val(unsaid)), '=', 'due'))
    .orderBy('plan_goal.person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** Notes that a person is reminded of their open goals in this span: false if they were already. */
export async function noteGoalsReminded(
  db: Kysely<Database>,
  personId: string,
  { from, until }: Span,
): Promise<boolean> {
  const result = await db
    .updateTable('plan_goal')
    .set((set) => ({ reminded_for: set.ref('by_when') }))
    .where('person_id', '=', personId)
    .where('state', '=', 'open')
    .where('by_when', '>=', from)
    .where('by_when', '<=', until)
    .where((where) =>
      where.or([where('reminded_for', 'is', null), where('reminded_for', '!=', where.ref('by_when'))]),
    )
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** People who want to be reminded once a month, have an open goal, and were last reminded before a day. */
export async function listPeopleToRemindMonthly(
  db: Kysely<Database>,
  before: Day,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('plan')
    .innerJoin('development_settings', 'development_settings.person_id', 'plan.person_id')
    .select('plan.person_id')
    .where('ended_at', 'is', null)
    .where('reminders', '=', 'monthly')
    .where('reminded_on', '<', before)
    .where((where) =>
      where.exists(
        where
          .selectFrom('plan_goal')
          .select('plan_goal.id')
          .whereRef('plan_goal.person_id', '=', 'plan.person_id')
          .whereRef('plan_goal.plan_id', '=', 'plan.id')
          .where('plan_goal.state', '=', 'open'),
      ),
    )
    .orderBy('plan.person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** Notes that a person is reminded of their plan today: false if they were since that day, or have no plan. */
export async function notePlanReminded(
  db: Kysely<Database>,
  personId: string,
  { before, today }: Readonly<{ before: Day; today: Day }>,
): Promise<boolean> {
  const result = await db
    .updateTable('plan')
    .set({ reminded_on: today })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('reminded_on', '<', before)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export async function insertPlanNotice(db: Kysely<Database>, notice: Database['plan_notice']): Promise<void> {
  await db.insertInto('plan_notice').values(notice).execute()
}

/** A notice with all that its mail needs: where to, what its owner wants by now, and whether anything is open still. */
export async function findPlanNotice(
  db: Kysely<Database>,
  id: string,
): Promise<
  | Readonly<{ kind: 'due' | 'monthly'; email: string; reminders: Reminders | null; hasOpenGoal: boolean }>
  | undefined
> {
  const row = await db
    .selectFrom('plan_notice')
    .innerJoin('person', 'person.id', 'plan_notice.person_id')
    .leftJoin('development_settings', 'development_settings.person_id', 'plan_notice.person_id')
    .select(['plan_notice.person_id', 'plan_notice.kind', 'person.email', 'reminders'])
    .where('plan_notice.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const open = await db
    .selectFrom('plan_goal')
    .innerJoin('plan', (join) =>
      join.onRef('plan.person_id', '=', 'plan_goal.person_id').onRef('plan.id', '=', 'plan_goal.plan_id'),
    )
    .select('plan_goal.id')
    .where('plan_goal.person_id', '=', row.person_id)
    .where('plan.ended_at', 'is', null)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return { kind: row.kind, email: row.email, reminders: row.reminders, hasOpenGoal: open !== undefined }
}

/** Forgets notices whose mail is in the outbox no more: it was sent, or never will be. */
export async function deleteSentPlanNotices(db: Kysely<Database>): Promise<void> {
  await db
    .deleteFrom('plan_notice')
    .where('id', 'not in', (select) => select.selectFrom('outgoing_mail').select('outgoing_mail.id'))
    .execute()
}
