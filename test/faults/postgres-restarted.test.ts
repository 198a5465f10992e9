import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { log } from '../../server/log'
import { openPostgresDatabase, type TestDatabase } from '../factories/open-test-databases'
import { startApplication, type TestApplication } from '../factories/start-application'
import { type PostgresServer, startPostgresServer } from '../factories/start-postgres'
import { beginAnswering, readGivenBack } from './answering'
import { questionnaire } from './storm/questionnaire'

let postgres: PostgresServer
let database: TestDatabase
let application: TestApplication
beforeAll(async () => {
  vi.spyOn(log, 'error').mockImplementation(() => undefined)
  postgres = await startPostgresServer()
  database = await openPostgresDatabase(postgres.url)
  application = await startApplication(database)
})
afterAll(async () => {
  await application.stop()
  await database.close()
  await postgres.stop()
})

const items = questionnaire.scales.flatMap((scale) => scale.items.map(({ id }) => id))

test('when PostgreSQL is restarted under load, saves are put off and taken when sent again, and nothing acknowledged is lost', async () => {
  const people = await Promise.all(
    Array.from({ length: 12 }, (_, index) => beginAnswering(application, `person-${index}@council.example`)),
  )
  let isOver = false
  let putOff = 0
  const acknowledged = people.map(() => new Map<string, number>())
  const saving = people.map(async (person, index) => {
    for (let save = 0; !isOver || save < items.length; save += 1) {
      const [item, value] = [items[save % items.length]!, 1 + ((save + index) % 5)]
      // As the section page does: until it is saved.
      for (;;) {
        const { status } = await person.autosave(item, String(value))
        if (status === 200) break
        expect(status).toBe(503)
        putOff += 1
        await wait(50)
      }
      acknowledged[index]!.set(item, value)
    }
  })
  while (acknowledged.some((saved) => saved.size === 0)) await wait(10)
  const restarted = postgres.restart()
  const posting: Response[] = []
  const [ann] = people
  while (!posting.some(({ status }) => status === 503))
    posting.push(await ann!.post('/account', { name: 'Ann' }))
  await restarted
  isOver = true
  await Promise.all(saving)
  expect(putOff).toBeGreaterThan(0)
  const again = readGivenBack(await posting.at(-1)!.text())
  expect(again).toEqual({ path: '/account', fields: { name: 'Ann' } })
  expect((await ann!.post(again.path, again.fields)).status).toBe(302)
  for (const [index, person] of people.entries()) {
    expect(await person.stored()).toEqual(Object.fromEntries(acknowledged[index]!))
  }
  expect(await (await fetch(`${application.origin}/readyz`)).text()).toBe('ready')
})
