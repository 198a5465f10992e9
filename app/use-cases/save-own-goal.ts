import { listAssessments } from '../../db/queries/assessments.server'
import { findGoal, insertGoal, listGoals, updateGoal } from '../../db/queries/plan-goals.server'
import { insertPlan, listPlans, lockCurrentPlan } from '../../db/queries/plans.server'
import { type Actor, can } from '../domain/access/can'
import { addDays } from '../domain/development/add-days'
import { checkGoal } from '../domain/plan/check-goal'
import { type Goal, type GoalWords, openGoalsAtMost } from '../domain/plan/plan'
import { reminderDays } from '../domain/plan/reminder-days'
import type { Deps } from './deps'
import { titleOfSubject } from './describe-goals'
import { inTransaction } from './in-transaction'
import { findOfferedActivity } from './prepare-goal'
import { todayOf } from './today-of'

export type SavedGoal =
  | Readonly<{ kind: 'saved' | 'not-found' | 'too-many' }>
  | Readonly<{ kind: 'refused'; problems: Readonly<Record<string, string>> }>
  /** Another tab wrote meanwhile: what stands there now (J5). */
  | Readonly<{ kind: 'conflict'; current: Goal }>

type Input = Readonly<{
  goalId: string
  /** The version that the writer has seen; 0 for a new goal. */
  version: number
  /** Of its activity only the id counts: what it is called is looked up. */
  words: GoalWords
  /** What a new goal was made from; where that isn't the actor's own, their latest of the same questionnaire counts. */
  assessmentId: string | null
}>

/** Adds a goal to the actor's current plan, which is begun with the first one, or changes one of its goals (J1 to J5). */
export async function saveOwnGoal(deps: Deps, actor: Actor, input: Input): Promise<SavedGoal> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return { kind: 'not-found' }
  const key = { personId: actor.personId, id: input.goalId }
  const kept = await findGoal(deps.db, key)
  if (!kept && input.version > 0) return { kind: 'not-found' }
  const read = await readWords(deps, actor, input.words, kept)
  if (!read.ok) return { kind: 'refused', problems: read.problems }
  const { words } = read
  const now = deps.now().toISOString()
  return inTransaction(deps, async (inside): Promise<SavedGoal> => {
    const current = await findGoal(inside.db, key)
    if (current && isSame(current, words)) return { kind: 'saved' }
    if (current && current.version !== input.version) return { kind: 'conflict', current }
    const assessmentId = await findMadeFrom(inside, actor.personId, words, {
      asked: input.assessmentId,
      kept: current,
    })
    const remindedFor = isNear(deps, words.byWhen) ? words.byWhen : null
    if (current) {
      const plans = await listPlans(inside.db, actor.personId)
      if (plans.find(({ id }) => id === current.planId)?.endedAt !== null) return { kind: 'not-found' }
      const change = { version: input.version, assessmentId, words, now }
      // A day that stays is not one to be reminded of anew.
      const reminded = words.byWhen === current.byWhen ? {} : { remindedFor }
      const isWritten = await updateGoal(inside.db, key, { ...change, ...reminded })
      const meanwhile = isWritten ? undefined : await findGoal(inside.db, key)
      return meanwhile ? { kind: 'conflict', current: meanwhile } : { kind: 'saved' }
    }
    const planId = await lockOrBeginPlan(inside, { personId: actor.personId, assessmentId, now })
    const open = (await listGoals(inside.db, actor.personId)).filter(
      (goal) => goal.planId === planId && goal.state === 'open',
    )
    // Sent twice at once: it has been written while this one waited.
    if (open.some(({ id }) => id === input.goalId)) return { kind: 'saved' }
    if (open.length >= openGoalsAtMost) return { kind: 'too-many' }
    await insertGoal(inside.db, key, { planId, assessmentId, words, remindedFor, now })
    return { kind: 'saved' }
  })
}

/** Locks the current plan against another tab that adds a goal; begins one if there is none. Gives its id. */
async function lockOrBeginPlan(
  deps: Deps,
  { personId, assessmentId, now }: Readonly<{ personId: string; assessmentId: string | null; now: string }>,
): Promise<string> {
  const current = await lockCurrentPlan(deps.db, { personId, now })
  if (current) return current.id
  await insertPlan(deps.db, { personId, id: deps.newId(), assessmentId, carriedFrom: null, now })
  // Another tab may have begun it at the same time.
  return (await lockCurrentPlan(deps.db, { personId, now }))!.id
}

async function readWords(
  deps: Deps,
  actor: Actor,
  typed: GoalWords,
  kept: Goal | undefined,
): Promise<
  | Readonly<{ ok: true; words: GoalWords }>
  | Readonly<{ ok: false; problems: Readonly<Record<string, string>> }>
> {
  const id = typed.activity?.id
  const isKept = id !== undefined && id === kept?.activity?.id
  const offered = id === undefined || isKept ? null : await findOfferedActivity(deps, actor, id)
  const activity = isKept ? kept.activity : offered && { id: offered.id, title: offered.title }
  const words = { ...typed, activity }
  const isGone = id !== undefined && activity === null
  const isUnknown = words.about !== null && titleOfSubject(deps.library, words.about) === null
  const problems = {
    ...(isUnknown && { about: 'Choose one of these, or leave it open' }),
    ...checkGoal(words, kept?.byWhen ?? null, todayOf(deps)),
    ...(isGone && {
      activity: 'That activity is not offered any more: enter in your own words what you will do',
    }),
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, words }
}

/** The submitted assessment that a goal is made from: as asked, as kept, or the latest of its questionnaire. */
async function findMadeFrom(
  deps: Deps,
  personId: string,
  { about }: GoalWords,
  { asked, kept }: Readonly<{ asked: string | null; kept: Goal | undefined }>,
): Promise<string | null> {
  if (kept && kept.about?.questionnaire === about?.questionnaire) return kept.assessmentId
  const submitted = (await listAssessments(deps.db, personId))
    .filter((row) => row.submitted_at !== null)
    .sort((one, other) => other.submitted_at!.localeCompare(one.submitted_at!))
  const own = submitted.find(({ id }) => id === asked)
  if (own && (about?.kind !== 'scale' || own.questionnaire_id === about.questionnaire)) return own.id
  return submitted.find((row) => row.questionnaire_id === about?.questionnaire)?.id ?? null
}

/** Whether a day is so near that its reminder would come at once: whoever has just set it needs none. */
function isNear(deps: Deps, day: GoalWords['byWhen']): boolean {
  return day !== null && day <= addDays(todayOf(deps), reminderDays)
}

function isSame(one: GoalWords, other: GoalWords): boolean {
  return (
    JSON.stringify([one.about, one.activity?.id]) === JSON.stringify([other.about, other.activity?.id]) &&
    one.ownAction === other.ownAction &&
    one.difference === other.difference &&
    one.sign === other.sign &&
    one.byWhen === other.byWhen &&
    one.helper === other.helper
  )
}
