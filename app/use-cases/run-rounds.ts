import { listRoundMembers } from '../../db/queries/round-members.server'
import { noteReminder } from '../../db/queries/round-membership.server'
import { deleteSentNotices } from '../../db/queries/round-notices.server'
import { listRoundIds, storeRate } from '../../db/queries/round-schedule.server'
import { countSubmittedUses } from '../../db/queries/assessment-uses.server'
import { findRound } from '../../db/queries/rounds.server'
import { rateOfAnswers } from '../domain/round/rate-of-answers'
import { isReminderDue, reminderDays } from '../domain/round/reminder-days'
import type { Round } from '../domain/round/round'
import { closeAfterLastDay } from './close-round'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { notifyMembers } from './notify-members'
import { openOnItsDay } from './open-round'
import { runJob } from './run-job'
import { syncRoundMembers } from './sync-round-members'
import { todayOf } from './today-of'
import { workThrough } from './work-through'

/** What the job did, in numbers and nothing else. */
export type RanRounds = Readonly<{ opened: number; closed: number; reminded: number; failed: number }>

/**
 * Opens the rounds whose day has come, closes and publishes those whose last day is past, reminds, and works out the day's
 * rates (D9): for one process among many. Null where it isn't due. What fails with one round is told and leaves the others.
 */
export async function runRounds(
  deps: Deps,
  tell: (error: unknown) => void = () => {},
): Promise<RanRounds | null> {
  return runJob(deps, 'rounds', (tellOne) => tendAll(deps, tellOne), tell)
}

async function tendAll(deps: Deps, tell: (error: unknown) => void): Promise<RanRounds> {
  const ran = { opened: 0, closed: 0, reminded: 0, failed: 0 }
  const each = async (ids: readonly string[], work: (id: string) => Promise<void>) => {
    ran.failed += await workThrough(ids, work, tell)
  }
  await each(await listRoundIds(deps.db, 'scheduled'), async (id) => {
    if (await openOnItsDay(deps, id)) ran.opened += 1
  })
  await each(await listRoundIds(deps.db, 'open'), async (id) => {
    if (await closeAfterLastDay(deps, id)) ran.closed += 1
    else ran.reminded += await tendRound(deps, id)
  })
  await deleteSentNotices(deps.db, 'round_notice')
  return ran
}

/** Members, the day's rate, and reminders of an open round. Gives how many were reminded. */
async function tendRound(deps: Deps, roundId: string): Promise<number> {
  return inTransaction(deps, async (inside) => {
    const round = await findRound(inside.db, roundId)
    if (round?.state !== 'open') return 0
    const members = await syncRoundMembers(inside, round)
    if (round.kind === 'consensus') return 0
    await refreshRate(inside, round, members)
    return remind(inside, round)
  })
}

async function refreshRate(deps: Deps, round: Round, members: readonly string[]): Promise<void> {
  const counted = await countSubmittedUses(deps.db, {
    purpose: { kind: 'round', id: round.id },
    withdrawn: 'without',
  })
  const answered = members.filter((id) => (counted.get(id) ?? 0) >= round.questionnaires.length).length
  const percent = rateOfAnswers(answered, members.length, round.threshold)
  await storeRate(deps.db, round, { percent, on: todayOf(deps) })
}

/** Whoever has answered is not reminded, even if they have withdrawn since. */
async function remind(deps: Deps, round: Round): Promise<number> {
  const today = todayOf(deps)
  const days = reminderDays(round.openedAt?.slice(0, 10) ?? round.opensOn, round.closesOn)
  const key = { teamId: round.teamId, roundId: round.id }
  const submitted = await countSubmittedUses(deps.db, {
    purpose: { kind: 'round', id: round.id },
    withdrawn: 'with',
  })
  const reminded: string[] = []
  for (const row of await listRoundMembers(deps.db, key)) {
    if ((submitted.get(row.person_id) ?? 0) >= round.questionnaires.length) continue
    const known = {
      joinedOn: row.joined_at.slice(0, 10),
      reminders: row.reminders,
      remindedOn: row.reminded_on,
    }
    if (!isReminderDue(days, today, known)) continue
    if (await noteReminder(deps.db, { ...key, personId: row.person_id, today })) reminded.push(row.person_id)
  }
  await notifyMembers(deps, round, 'reminder', reminded)
  return reminded.length
}
