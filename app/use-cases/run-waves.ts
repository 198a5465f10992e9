import { countSubmittedUses } from '../../db/queries/assessment-uses.server'
import { deleteSentNotices } from '../../db/queries/round-notices.server'
import { listCohortNames } from '../../db/queries/cohorts.server'
import { listWaveParticipants, noteWaveReminder } from '../../db/queries/wave-participants.server'
import { findWave, listWaveIds } from '../../db/queries/waves.server'
import { canAnswerWave, isCatchingUp, lastDayFor } from '../domain/cohort/can-answer-wave'
import type { Wave } from '../domain/cohort/cohort'
import { isReminderDue, reminderDays } from '../domain/round/reminder-days'
import { closeWaveAfterLastDay } from './close-wave'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { notifyParticipants } from './notify-participants'
import { openWaveOnItsDay } from './open-wave'
import { refreshWaveRate } from './refresh-wave-rate'
import { runJob } from './run-job'
import { syncParticipations } from './sync-participations'
import { todayOf } from './today-of'
import { workThrough } from './work-through'

/** What the job did, in numbers and nothing else. */
export type RanWaves = Readonly<{ opened: number; closed: number; reminded: number; failed: number }>

/**
 * Brings who takes part up to date with the roles, opens the waves whose day has come, closes and publishes those whose last
 * day is past, reminds, and works out the day's rates (D9, H8): for one process among many. Null where it isn't due. What fails
 * with one is told and leaves the others.
 */
export async function runWaves(
  deps: Deps,
  tell: (error: unknown) => void = () => {},
): Promise<RanWaves | null> {
  return runJob(deps, 'waves', (tellOne) => tendAll(deps, tellOne), tell)
}

async function tendAll(deps: Deps, tell: (error: unknown) => void): Promise<RanWaves> {
  const ran = { opened: 0, closed: 0, reminded: 0, failed: 0 }
  const each = async (ids: readonly string[], work: (id: string) => Promise<void>) => {
    ran.failed += await workThrough(ids, work, tell)
  }
  const cohortIds = (await listCohortNames(deps.db)).map(({ id }) => id)
  await each(cohortIds, async (id) => {
    await inTransaction(deps, (inside) => syncParticipations(inside, id))
  })
  await each(await listWaveIds(deps.db, 'planned'), async (id) => {
    if (await openWaveOnItsDay(deps, id)) ran.opened += 1
  })
  await each(await listWaveIds(deps.db, 'open'), async (id) => {
    if (await closeWaveAfterLastDay(deps, id)) ran.closed += 1
    else ran.reminded += await tendWave(deps, id)
  })
  await each(await listWaveIds(deps.db, 'closed'), async (id) => {
    ran.reminded += await tendWave(deps, id)
  })
  await deleteSentNotices(deps.db, 'wave_notice')
  return ran
}

/** The day's rate, and reminders, of a wave that somebody can answer. Gives how many were reminded. */
async function tendWave(deps: Deps, waveId: string): Promise<number> {
  return inTransaction(deps, async (inside) => {
    const wave = await findWave(inside.db, waveId)
    if (!wave || !(wave.state === 'open' || isCatchingUp(wave, todayOf(deps)))) return 0
    await refreshWaveRate(inside, wave)
    return remind(inside, wave)
  })
}

/** Whoever has answered is not reminded, even if they have withdrawn since. */
async function remind(deps: Deps, wave: Wave): Promise<number> {
  const today = todayOf(deps)
  const purpose = { kind: 'wave', id: wave.id } as const
  const submitted = await countSubmittedUses(deps.db, { purpose, withdrawn: 'with' })
  const reminded: string[] = []
  for (const row of await listWaveParticipants(deps.db, wave.id)) {
    const { person_id: personId, joined_at: joinedAt } = row
    if (!canAnswerWave(wave, joinedAt, today)) continue
    if ((submitted.get(personId) ?? 0) >= wave.questionnaires.length) continue
    const invitedOn = row.invited_at.slice(0, 10)
    const days = reminderDays(invitedOn, lastDayFor(wave, joinedAt))
    const known = { joinedOn: invitedOn, reminders: row.reminders, remindedOn: row.reminded_on }
    if (!isReminderDue(days, today, known)) continue
    const key = { academyId: wave.academyId, waveId: wave.id, personId, today }
    if (await noteWaveReminder(deps.db, key)) reminded.push(personId)
  }
  await notifyParticipants(deps, wave, 'reminder', reminded)
  return reminded.length
}
