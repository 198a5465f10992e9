import { expect, test } from 'vitest'
import { runRetention } from '../../../app/use-cases/run-retention'
import { countRequest } from '../../../db/queries/rate-limits.server'
import { createRateLimits } from '../../../server/rate-limits'
import { newTestDeps } from '../../factories/test-deps'
import { onBothDatabases } from '../on-both-databases'
import { openSecondConnection } from '../open-second-connection'

const SECRET = 'the secret that all processes share'
const ann = { clientAddress: '203.0.113.9', email: 'ann@council.example' }
const kept = {
  ...{ drafts: 365, auditEntries: 730, unusedAccounts: 1000 },
  ...{ invitations: 30, unreachableAddresses: 90, endedShares: 100 },
}

onBothDatabases((database) => {
  const rows = () => database().db.selectFrom('rate_limit').selectAll().execute()

  test('[V9] two processes count together: of twenty requests at once eight get through', async () => {
    const second = await openSecondConnection(database().location)
    const limit = {
      ...{ keyHash: 'ann', most: 8 },
      ...{ now: '2026-11-22T09:00:00.000Z', endsAt: '2026-11-22T09:15:00.000Z' },
    }
    const asked = Array.from({ length: 20 }, (_, turn) =>
      turn % 2 ? countRequest(database().db, limit) : second.call('countRequest', limit),
    )
    expect((await Promise.all(asked)).filter((allowed) => allowed)).toHaveLength(8)
    await second.close()
  })

  test('after a quarter of an hour from the first request everybody begins anew', async () => {
    const deps = newTestDeps(database().db, '2026-11-22T09:00:00.000Z')
    const { allowSignIn } = createRateLimits(deps, SECRET)
    for (let time = 0; time < 8; time += 1) expect(await allowSignIn(ann)).toBe(true)
    deps.setNow('2026-11-22T09:14:59.999Z')
    expect(await allowSignIn(ann)).toBe(false)
    deps.setNow('2026-11-22T09:15:00.000Z')
    for (let time = 0; time < 8; time += 1) expect(await allowSignIn(ann)).toBe(true)
    expect(await allowSignIn(ann)).toBe(false)
  })

  test('300 sign-ins through providers may begin from one place, which may be a whole organisation', async () => {
    const { allowProviderSignIn } = createRateLimits(newTestDeps(database().db), SECRET)
    let allowed = 0
    for (let time = 0; time < 310; time += 1) if (await allowProviderSignIn(ann)) allowed += 1
    expect(allowed).toBe(300)
  })

  test('[V9] the table names nobody: neither an address nor a computer, and without the secret it can’t be guessed', async () => {
    await createRateLimits(newTestDeps(database().db), SECRET).allowSignIn(ann)
    const first = await rows()
    expect(first).toHaveLength(2)
    expect(JSON.stringify(first)).not.toMatch(/ann|council|203/)
    await createRateLimits(newTestDeps(database().db), 'another secret').allowSignIn(ann)
    expect(await rows()).toHaveLength(4)
  })

  test('[V6] what is over is removed', async () => {
    const deps = newTestDeps(database().db, '2026-11-22T09:00:00.000Z')
    await createRateLimits(deps, SECRET).allowSignIn(ann)
    deps.setNow('2026-11-22T09:10:00.000Z')
    await createRateLimits(deps, SECRET).allowProviderSignIn(ann)
    deps.setNow('2026-11-22T09:15:00.000Z')
    await runRetention(deps, kept)
    expect(await rows()).toMatchObject([{ ends_at: '2026-11-22T09:25:00.000Z' }])
  })
})
