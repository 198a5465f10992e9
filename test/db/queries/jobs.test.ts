import { expect, test } from 'vitest'
import { claimJob, endClaim, extendClaim, listJobs, makeJobDue } from '../../../db/queries/jobs.server'
import {
  giveUpExpiredMail,
  makeMailDue,
  noteMailGivenUp,
  readMailState,
} from '../../../db/queries/mail-given-up.server'
import { insertMail } from '../../../db/queries/outgoing-mail.server'
import { onBothDatabases } from '../on-both-databases'
import { openSecondConnection } from '../open-second-connection'

const at = (time: string) => `2026-11-22T${time}.000Z`
const claim = (now: string, claimedUntil: string) => ({
  name: 'rounds',
  now: at(now),
  claimedUntil: at(claimedUntil),
})
const done = { failures: 0, lastError: null, leftUndone: 0 }

onBothDatabases((database) => {
  test('[JO1] of two processes that claim at once one gets the job, and nobody while it is at work', async () => {
    const { db, location } = database()
    const second = await openSecondConnection(location)
    const ours = { ...claim('09:00:00', '09:01:00') }
    for (const round of [1, 2, 3]) {
      const claims = await Promise.all([
        claimJob(db, ours),
        second.call('claimJob', ours),
        claimJob(db, ours),
        second.call('claimJob', ours),
      ])
      const got = claims.filter((one) => one !== null)
      expect(got).toEqual([{ name: 'rounds', attempt: round, failures: 0 }])
      await endClaim(db, { name: 'rounds', attempt: round }, { ...done, dueAt: at('09:00:00') })
    }
    await second.close()
  })

  test('[JO1] it is due again when its end said, not before', async () => {
    const { db } = database()
    const first = await claimJob(db, claim('09:00:00', '09:01:00'))
    await endClaim(db, first!, { ...done, dueAt: at('09:05:00'), leftUndone: 2 })
    expect(await claimJob(db, claim('09:04:59', '09:06:00'))).toBeNull()
    expect(await claimJob(db, claim('09:05:00', '09:06:00'))).toMatchObject({ attempt: 2, failures: 0 })
    expect(await listJobs(db)).toMatchObject([
      { name: 'rounds', last_run_at: at('09:05:00'), left_undone: 2, attempts: 2 },
    ])
  })

  test('[JO1] who died at it is followed by another once the claim has lapsed, which counts as a failure', async () => {
    const { db } = database()
    const first = await claimJob(db, claim('09:00:00', '09:01:00'))
    await extendClaim(db, first!, at('09:01:30'))
    expect(await claimJob(db, claim('09:01:00', '09:02:00'))).toBeNull()
    expect(await claimJob(db, claim('09:01:30', '09:02:30'))).toMatchObject({ attempt: 2, failures: 1 })
    expect(await listJobs(db)).toMatchObject([{ last_error: 'interrupted' }])
    // Had it been slow instead of dead: what it says now changes nothing.
    await extendClaim(db, first!, at('10:00:00'))
    await endClaim(db, first!, { ...done, dueAt: at('10:00:00') })
    expect(await listJobs(db)).toMatchObject([{ claimed_until: at('09:02:30'), due_at: at('09:00:00') }])
  })

  test('[JO3] it can be made due now, unless somebody is at work on it', async () => {
    const { db } = database()
    expect(await makeJobDue(db, 'rounds', at('09:00:00'))).toBe(false)
    const first = await claimJob(db, claim('09:00:00', '09:01:00'))
    expect(await makeJobDue(db, 'rounds', at('09:00:30'))).toBe(false)
    await endClaim(db, first!, { dueAt: at('20:00:00'), failures: 8, lastError: 'E', leftUndone: 0 })
    expect(await makeJobDue(db, 'rounds', at('09:01:00'))).toBe(true)
    expect(await claimJob(db, claim('09:01:00', '09:02:00'))).toMatchObject({ failures: 0 })
  })

  test('[JO4] the outbox is told in numbers: what waits, what was tried, what was given up by day', async () => {
    const { db } = database()
    const nothing = { waiting: 0, tried: 0, nextAt: null, givenUp: [] }
    expect(await readMailState(db, '2026-10-23')).toEqual(nothing)
    const mail = { kind: 'round', expiresAt: at('12:00:00') } as const
    await insertMail(db, { ...mail, id: 'a', dueAt: at('09:00:30') })
    await insertMail(db, { ...mail, id: 'b', dueAt: at('10:00:00') })
    await insertMail(db, { ...mail, id: 'c', dueAt: at('09:00:00'), expiresAt: at('08:00:00') })
    await db.updateTable('outgoing_mail').set({ attempts: 3 }).where('id', '=', 'b').execute()
    expect(await giveUpExpiredMail(db, at('09:00:00'))).toBe(1)
    await Promise.all([1, 2, 3].map(() => noteMailGivenUp(db, '2026-11-22', 1)))
    await noteMailGivenUp(db, '2026-11-21', 5)
    await noteMailGivenUp(db, '2026-10-01', 9)
    const givenUp = [
      { day: '2026-11-22', count: 4 },
      { day: '2026-11-21', count: 5 },
    ]
    const state = { waiting: 2, tried: 1, nextAt: at('09:00:30'), givenUp }
    expect(await readMailState(db, '2026-10-23')).toEqual(state)
    // What somebody may be sending just now stays theirs.
    expect(await makeMailDue(db, { now: at('09:00:00'), claimedUntil: at('09:01:00') })).toBe(1)
    const due = await db.selectFrom('outgoing_mail').select(['id', 'due_at']).orderBy('id').execute()
    expect(due).toEqual([
      { id: 'a', due_at: at('09:00:30') },
      { id: 'b', due_at: at('09:00:00') },
    ])
  })
})
