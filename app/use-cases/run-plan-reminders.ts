import { settingsUnsaid } from '../../db/queries/development-settings.server'
import {
  deleteSentPlanNotices,
  insertPlanNotice,
  listPeopleToRemindMonthly,
  listPeopleWithGoalsDue,
  noteGoalsReminded,
  notePlanReminded,
} from '../../db/queries/plan-reminders.server'
import { addDays } from '../domain/development/add-days'
import { reminderDays } from '../domain/plan/reminder-days'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { queueMail } from './queue-mail'
import { runJob } from './run-job'
import { todayOf } from './today-of'

const DAYS_OF_USE = 7

/** What the job did, in numbers and nothing else. */
export type RemindedOfPlans = Readonly<{ due: number; monthly: number; failed: number }>

/**
 * Reminds people of their plans as they want it (J11): a week before a goal's day, once for all that is due by then, or on the
 * first of the month. For one process among many. Null where it isn't due, or no mail is sent. What fails with one person is
 * told and leaves the others.
 */
export async function runPlanReminders(
  deps: Deps,
  tell: (error: unknown) => void = () => {},
): Promise<RemindedOfPlans | null> {
  if (deps.signInMail?.via !== 'outbox') return null
  return runJob(deps, 'plan reminders', (tellOne) => remindAll(deps, tellOne), tell)
}

async function remindAll(deps: Deps, tell: (error: unknown) => void): Promise<RemindedOfPlans> {
  const today = todayOf(deps)
  const span = { from: today, until: addDays(today, reminderDays) }
  const firstOfMonth = `${today.slice(0, 8)}01`
  const ran = { due: 0, monthly: 0, failed: 0 }
  const remind = async (
    kind: 'due' | 'monthly',
    personIds: readonly string[],
    isNoted: (inside: Deps, personId: string) => Promise<boolean>,
  ) => {
    for (const personId of personIds) {
      await inTransaction(deps, async (inside) => {
        if (!(await isNoted(inside, personId))) return
        await queueReminder(inside, personId, kind)
        ran[kind] += 1
      }).catch((error: unknown) => {
        ran.failed += 1
        tell(error)
      })
    }
  }
  const unsaid = settingsUnsaid.reminders
  await remind('due', await listPeopleWithGoalsDue(deps.db, { ...span, unsaid }), (inside, personId) =>
    noteGoalsReminded(inside.db, personId, span),
  )
  await remind('monthly', await listPeopleToRemindMonthly(deps.db, firstOfMonth), (inside, personId) =>
    notePlanReminded(inside.db, personId, { before: firstOfMonth, today }),
  )
  await deleteSentPlanNotices(deps.db)
  return ran
}

async function queueReminder(deps: Deps, personId: string, kind: 'due' | 'monthly'): Promise<void> {
  const id = deps.newId()
  const expiresAt = new Date(deps.now().getTime() + DAYS_OF_USE * 86_400_000).toISOString()
  await insertPlanNotice(deps.db, { person_id: personId, id, kind })
  await queueMail(deps, { id, kind: 'plan', expiresAt })
}
