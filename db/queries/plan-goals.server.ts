import type { Kysely } from 'kysely'
import type { Day } from '../../app/domain/field/field'
import type { Goal, GoalState, GoalSubject, GoalWords } from '../../app/domain/plan/plan'
import type { Database } from '../database'
import type { PlanGoalRow } from '../plan-tables'

type GoalKey = Readonly<{ personId: string; id: string }>

/** All goals of a person, in the order in which they were made. */
export async function listGoals(db: Kysely<Database>, personId: string): Promise<readonly Goal[]> {
  const rows = await db
    .selectFrom('plan_goal')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toGoal)
}

export async function findGoal(db: Kysely<Database>, { personId, id }: GoalKey): Promise<Goal | undefined> {
  const row = await db
    .selectFrom('plan_goal')
    .selectAll()
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toGoal(row)
}

/** Adds an open goal at version 1. False, and nothing written, if the person has one of this id. */
export async function insertGoal(
  db: Kysely<Database>,
  key: GoalKey,
  goal: Readonly<{
    planId: string
    assessmentId: string | null
    words: GoalWords
    remindedFor: Day | null
    now: string
  }>,
): Promise<boolean> {
  const result = await db
    .insertInto('plan_goal')
    .values({
      person_id: key.personId,
      id: key.id,
      plan_id: goal.planId,
      assessment_id: goal.assessmentId,
      ...columnsOf(goal.words),
      state: 'open',
      done_on: null,
      reminded_for: goal.remindedFor,
      version: 1,
      created_at: goal.now,
      updated_at: goal.now,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'id']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}

/** Writes over the version that the writer has seen. False if it has another by now, or is gone. */
export async function updateGoal(
  db: Kysely<Database>,
  key: GoalKey,
  change: Readonly<{
    version: number
    assessmentId: string | null
    words: GoalWords
    /** The day of which nobody needs to be reminded any more; left as it is where that is not said. */
    remindedFor?: Day | null
    now: string
  }>,
): Promise<boolean> {
  return writeOver(db, key, change, {
    ...columnsOf(change.words),
    assessment_id: change.assessmentId,
    ...(change.remindedFor !== undefined && { reminded_for: change.remindedFor }),
  })
}

/** Changes a goal's state over the version that was seen. False if it has another by now, or is gone. */
export async function setGoalState(
  db: Kysely<Database>,
  key: GoalKey,
  change: Readonly<{ version: number; state: GoalState; doneOn: Day | null; now: string }>,
): Promise<boolean> {
  return writeOver(db, key, change, { state: change.state, done_on: change.doneOn })
}

async function writeOver(
  db: Kysely<Database>,
  { personId, id }: GoalKey,
  { version, now }: Readonly<{ version: number; now: string }>,
  columns: Partial<PlanGoalRow>,
): Promise<boolean> {
  const result = await db
    .updateTable('plan_goal')
    .set({ ...columns, version: version + 1, updated_at: now })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Moves open goals of a plan to another, with all that was noted of them. */
export async function moveGoals(
  db: Kysely<Database>,
  {
    personId,
    from,
    to,
    ids,
  }: Readonly<{ personId: string; from: string; to: string; ids: readonly string[] }>,
): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('plan_goal')
    .set({ plan_id: to })
    .where('person_id', '=', personId)
    .where('plan_id', '=', from)
    .where('state', '=', 'open')
    .where('id', 'in', ids)
    .execute()
}

function columnsOf({ about, activity, ownAction, difference, sign, byWhen, helper }: GoalWords) {
  return {
    questionnaire_id: about?.questionnaire ?? null,
    scale_id: about?.kind === 'scale' ? about.id : null,
    topic_id: about?.kind === 'topic' ? about.id : null,
    activity_id: activity?.id ?? null,
    activity_title: activity?.title ?? null,
    own_action: ownAction,
    difference,
    sign,
    by_when: byWhen,
    helper,
  }
}

function toGoal(row: PlanGoalRow): Goal {
  return {
    id: row.id,
    planId: row.plan_id,
    assessmentId: row.assessment_id,
    about: subjectOf(row),
    activity:
      row.activity_id === null ? null : { id: row.activity_id, title: row.activity_title ?? row.activity_id },
    ownAction: row.own_action,
    difference: row.difference,
    sign: row.sign,
    byWhen: row.by_when,
    helper: row.helper,
    state: row.state,
    doneOn: row.done_on,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function subjectOf(row: PlanGoalRow): GoalSubject | null {
  if (row.questionnaire_id === null) return null
  if (row.scale_id !== null) return { questionnaire: row.questionnaire_id, kind: 'scale', id: row.scale_id }
  return row.topic_id === null
    ? null
    : { questionnaire: row.questionnaire_id, kind: 'topic', id: row.topic_id }
}
