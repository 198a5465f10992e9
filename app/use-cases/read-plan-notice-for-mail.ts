import { settingsUnsaid } from '../../db/queries/development-settings.server'
import { findPlanNotice } from '../../db/queries/plan-reminders.server'
import type { Deps } from './deps'

export type PlanNoticeForMail = Readonly<{ email: string; reminder: 'due' | 'monthly' }>

/** What a reminder of a plan says; null if its owner wants none of the kind any more, or nothing is open. */
export async function readPlanNoticeForMail(deps: Deps, id: string): Promise<PlanNoticeForMail | null> {
  const notice = await findPlanNotice(deps.db, id)
  if (!notice?.hasOpenGoal || (notice.reminders ?? settingsUnsaid.reminders) !== notice.kind) return null
  return { email: notice.email, reminder: notice.kind }
}
