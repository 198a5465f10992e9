import type { Kysely } from 'kysely'
import type { Plan } from '../../app/domain/plan/plan'
import type { Database } from '../database'
import type { PlanRow } from '../plan-tables'

/** A person's plans, the current one first and then the latest. */
export async function listPlans(db: Kysely<Database>, personId: string): Promise<readonly Plan[]> {
  const rows = await db
    .selectFrom('plan')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return [...rows.filter(isCurrent), ...rows.filter((row) => !isCurrent(row))].map(toPlan)
}

/** The person's current plan, which nobody else changes until the transaction ends; undefined if there is none. */
export async function lockCurrentPlan(
  db: Kysely<Database>,
  { personId, now }: Readonly<{ personId: string; now: string }>,
): Promise<Plan | undefined> {
  const row = await db
    .updateTable('plan')
    .set({ updated_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row && toPlan(row)
}

/** Begins a plan. Nothing happens if the person has a current one by now. */
export async function insertPlan(
  db: Kysely<Database>,
  plan: Readonly<{
    personId: string
    id: string
    assessmentId: string | null
    carriedFrom: string | null
    now: string
  }>,
): Promise<void> {
  await db
    .insertInto('plan')
    .values({
      person_id: plan.personId,
      id: plan.id,
      assessment_id: plan.assessmentId,
      carried_from: plan.carriedFrom,
      created_at: plan.now,
      updated_at: plan.now,
      ended_at: null,
      reminded_on: plan.now.slice(0, 10),
    })
    .onConflict((conflict) => conflict.column('person_id').where('ended_at', 'is', null).doNothing())
    .execute()
}

/** Ends a plan: true for one caller only. */
export async function endPlan(
  db: Kysely<Database>,
  { personId, id, now }: Readonly<{ personId: string; id: string; now: string }>,
): Promise<boolean> {
  const result = await db
    .updateTable('plan')
    .set({ ended_at: now, updated_at: now })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Plans and goals outlive the assessment that they were made from, and know it no more. */
export async function forgetAssessmentInPlans(
  db: Kysely<Database>,
  personId: string,
  assessmentId: string,
): Promise<void> {
  for (const table of ['plan', 'plan_goal'] as const) {
    await db
      .updateTable(table)
      .set({ assessment_id: null })
      .where('person_id', '=', personId)
      .where('assessment_id', '=', assessmentId)
      .execute()
  }
}

function isCurrent(row: PlanRow): boolean {
  return row.ended_at === null
}

function toPlan(row: PlanRow): Plan {
  return {
    id: row.id,
    assessmentId: row.assessment_id,
    carriedFrom: row.carried_from,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  }
}
