import { expect, test } from 'vitest'
import { parseAuditFilter } from '../../app/routes/audit-log/form'
import { AUDIT_PAGE, readAuditLog } from '../../app/use-cases/read-audit-log'
import { recordAudit } from '../../app/use-cases/record-audit'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const place = { kind: 'place', id: 'devon' }

/** What the page shows to an administrator who typed this. */
async function read(query: string) {
  const helen = await addActor(deps(), 'helen', { role: 'administrator', placeId: null })
  const { filter, page, errors } = parseAuditFilter(new URLSearchParams(query))
  const view = await readAuditLog(deps(), helen, { ...filter, page })
  return { errors, what: view!.entries.map(({ what, who }) => `${what} by ${who}`), hasMore: view!.hasMore }
}

async function addEntries(): Promise<string> {
  await addActor(deps(), 'amira')
  await addActor(deps(), 'omar')
  for (const [now, actorId, action] of [
    ['2026-03-31T23:59:59.999Z', 'amira', 'role-granted'],
    ['2026-04-01T00:00:00.000Z', 'amira', 'role-ended'],
    ['2026-04-02T23:59:59.999Z', 'omar', 'role-granted'],
    ['2026-04-03T00:00:00.000Z', 'omar', 'team-created'],
  ] as const) {
    deps().setNow(now)
    await recordAudit(deps(), { actorId, action, thing: place })
  }
  const row = await deps()
    .db.selectFrom('audit_entry')
    .select('actor_number')
    .where('action', '=', 'team-created')
    .executeTakeFirstOrThrow()
  return row.actor_number!
}

test('the audit log is filtered by what was done, by whom, and by day, each or together', async () => {
  const omar = await addEntries()
  const [granted, created] = ['Role granted by omar@council.example', 'Team created by omar@council.example']
  expect((await read('')).what).toHaveLength(4)
  expect((await read('action=role-granted')).what).toEqual([granted, 'Role granted by amira@council.example'])
  expect((await read(`person=+${omar}+`)).what).toEqual([created, granted])
  expect((await read(`person=${omar}&action=role-granted`)).what).toEqual([granted])
  expect((await read('person=Omar%40Council.example')).what).toEqual([created, granted])
  const days = 'from-day=1&from-month=4&from-year=2026&until-day=2&until-month=4&until-year=2026'
  expect((await read(days)).what).toEqual([granted, 'Role ended by amira@council.example'])
})

test('a day that is none is said; an action or a page that is none is as if it were not asked for', async () => {
  await addEntries()
  const wrong = await read('from-day=31&from-month=2&from-year=2026')
  expect(wrong.errors).toEqual({ from: 'Enter a day such as 1 4 2026, or leave it open' })
  for (const query of ['action=toString', 'action=nothing', 'page=-1', 'page=x']) {
    const { errors, what } = await read(query)
    expect([query, errors, what.length]).toEqual([query, {}, 4])
  }
  expect((await read('person=no-such-number')).what).toEqual([])
})

test('it is read page by page', async () => {
  await addActor(deps(), 'amira')
  for (let entry = 0; entry <= AUDIT_PAGE; entry += 1) {
    await recordAudit(deps(), { actorId: 'amira', action: 'team-changed', thing: place })
  }
  expect(await read('')).toMatchObject({ hasMore: true })
  expect(await read('page=2')).toMatchObject({
    hasMore: false,
    what: ['Team changed by amira@council.example'],
  })
})
