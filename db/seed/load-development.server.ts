import { changeGoalState } from '../../app/use-cases/change-goal-state'
import { changeOwnPosts } from '../../app/use-cases/change-own-posts'
import type { Deps } from '../../app/use-cases/deps'
import { inTransaction } from '../../app/use-cases/in-transaction'
import { joinForum } from '../../app/use-cases/join-forum'
import { listOwnAssessments } from '../../app/use-cases/list-own-assessments'
import { publishDemandOfQuarters } from '../../app/use-cases/publish-demand'
import { readOwnPlan } from '../../app/use-cases/read-own-plan'
import { readSuggestions } from '../../app/use-cases/read-suggestions'
import { recordDemand } from '../../app/use-cases/record-demand'
import { runForums } from '../../app/use-cases/run-forums'
import { saveOwnGoal } from '../../app/use-cases/save-own-goal'
import { todayOf } from '../../app/use-cases/today-of'
import { writeGoalNote } from '../../app/use-cases/write-goal-note'
import { hasRealPerson } from '../queries/people.server'
import { findTeam } from '../queries/places.server'
import { lockLedger } from '../queries/publications.server'
import { type Acting, actAs, type At, makeAddress } from './act-as.server'
import { demonstrationDemand, demonstrationForum, demonstrationPlan } from './demonstration-development'
import { demonstrationTeams } from './demonstration-teams'

const DAY_MS = 86_400_000

/**
 * Makes a plan, what was looked for in vain in the last quarter, and an introduction in the forums, each as its people would.
 * All or nothing, and once: where the plan was begun already, or somebody real is, nothing is done.
 */
export async function loadDevelopment(deps: Deps): Promise<void> {
  await inTransaction(deps, async (inside) => {
    await lockLedger(inside.db, deps.now().toISOString())
    if (await hasRealPerson(inside.db)) return
    const owner = await actAs(inside, demonstrationPlan.email)
    if (!owner || (await readOwnPlan(inside, owner))?.current !== null) return
    const today = deps.now().getTime()
    const at: At = (daysAgo, minutes = 0) => ({
      ...inside,
      now: () => new Date(today - daysAgo * DAY_MS + minutes * 60_000),
    })
    await makePlan(at, owner)
    await lookInVain(at)
    await meetInForums(at)
  })
}

async function makePlan(at: At, owner: Acting): Promise<void> {
  const { questionnaire, goals } = demonstrationPlan
  const assessments = (await listOwnAssessments(at(0), owner)).filter(
    ({ assessment }) => assessment.questionnaire.id === questionnaire && assessment.submittedAt !== null,
  )
  const assessmentId = assessments.at(-1)?.assessment.id ?? null
  for (const { id: goalId, daysAgo, scale, activityId, daysAhead, notes, isDone, ...words } of goals) {
    const saved = await saveOwnGoal(at(daysAgo), owner, {
      ...{ goalId, version: 0, assessmentId },
      words: {
        ...words,
        about: { questionnaire, kind: 'scale', id: scale },
        activity: activityId === null ? null : { id: activityId, title: '' },
        byWhen: daysAhead === null ? null : todayOf(at(-daysAhead)),
      },
    })
    if (saved.kind !== 'saved')
      throw new Error(`The demonstration's goal ${goalId} was refused: ${saved.kind}.`)
    for (const { daysAgo: ago, kind, text } of notes)
      await writeGoalNote(at(ago), owner, { id: at(ago).newId(), goalId, kind, text })
    if (isDone) await changeGoalState(at(60), owner, { goalId, version: 1, state: 'done' })
  }
}

/** On the last day of the quarter before this one; then that quarter is closed, as it would have been since. */
async function lookInVain(at: At): Promise<void> {
  const { teamId, questionnaire, icsId } = demonstrationDemand
  if (!(await findTeam(at(0).db, teamId))) return
  const daysAgo = daysSinceLastQuarter(todayOf(at(0)))
  const then = at(daysAgo)
  for (const [name, sector, held, tier] of demonstrationTeams.find(({ id }) => id === teamId)?.members ??
    []) {
    const actor = await actAs(then, makeAddress(name, sector))
    if (!actor) continue
    const facts = { organisationId: null, sector, icsId, function: held, tier }
    await changeOwnPosts(then, actor, { kind: 'add', facts })
    for (const { assessment } of await listOwnAssessments(then, actor)) {
      const { submittedAt } = assessment
      if (assessment.questionnaire.id !== questionnaire || submittedAt === null) continue
      if (submittedAt > then.now().toISOString()) continue
      const found = await readSuggestions(then, actor, { assessmentId: assessment.id, topicIds: [] })
      if (found.kind !== 'own') continue
      const { notOfferedLocally } = found
      await recordDemand(then, actor, { assessmentId: assessment.id, notOfferedLocally })
    }
  }
  await publishDemandOfQuarters(at(0))
}

/** How many days ago the last day of the quarter before this one was. */
function daysSinceLastQuarter(today: string): number {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const firstMonth = month - ((month - 1) % 3)
  return (Date.parse(`${today}T00:00:00Z`) - Date.UTC(year, firstMonth - 1, 1)) / DAY_MS + 1
}

async function meetInForums(at: At): Promise<void> {
  for (const { email, entry } of demonstrationForum) {
    const actor = await actAs(at(0), email)
    if (actor) await joinForum(at(0), actor, entry)
  }
  await runForums(at(0))
}
