import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { jobList } from '../../app/domain/jobs/job-list'
import { launchBrowser } from '../factories/launch-browser'
import { openPostgresDatabase, type TestDatabase } from '../factories/open-test-databases'
import { startSmtpServer, type TestSmtpServer } from '../factories/start-smtp-server'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'
import { settled } from '../journeys/journey'
import {
  answerQuickly,
  answerRadio,
  expectHeading,
  questionnaire,
  sections,
  startQuickly,
} from '../journeys/steps'
import { settingsFor } from '../server/mail/ask-by-mail'
import { type RoundRobin, startRoundRobin } from './machines/start-round-robin'

const section = sections[0]!
const email = 'ann@council.example'

describe('three processes on one PostgreSQL, behind a proxy that gives each request to the next', () => {
  let database: TestDatabase
  let smtp: TestSmtpServer
  let proxy: RoundRobin
  let browser: Browser
  let servers: readonly TestServer[] = []

  beforeAll(async () => {
    ;[database, smtp, proxy, browser] = await Promise.all([
      openPostgresDatabase(inject('postgresUrl')),
      startSmtpServer(),
      startRoundRobin(),
      launchBrowser(),
    ])
    const { location } = database
    const settings: Record<string, string> = { ...settingsFor(smtp) }
    // To try it on this machine, without TLS.
    delete settings['TLS_AT_PROXY']
    const environment = {
      ...settings,
      BASE_URL: proxy.origin,
      DATABASE_URL: location.kind === 'postgres' ? location.url : '',
      LOG_LEVEL: 'info',
    }
    servers = await Promise.all([1, 2, 3].map(() => startTestServer(environment, 'the same')))
    proxy.lead(servers.map(({ origin }) => origin))
  })
  afterAll(async () => {
    await browser.close()
    await proxy.stop()
    await Promise.all(servers.map((server) => server.kill()))
    await smtp.stop()
    await database.close()
  })

  const countAnswers = async () => (await database.db.selectFrom('answer').select('item_id').execute()).length

  test('somebody signs in, answers, submits and reads their profile across all three, one of which is killed midway', async () => {
    const context = await browser.newContext({ baseURL: proxy.origin })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    await page.goto('/sign-in')
    await page.getByLabel('Your e-mail address').fill(email)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await expectHeading(page, 'Check your e-mail')
    const link = /http:\S+\/sign-in\/link\/[\w-]{43}/.exec((await smtp.waitForMail(email)).text)![0]
    await page.goto(link)
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
    await expectHeading(page, 'My assessments')

    const path = await startQuickly(page)
    await page.goto(`${path}/sections/${section.id}`)
    await settled(page)
    const [first, ...others] = section.items.map(({ item }) => item.id)
    await answerRadio(page, first!, '4').check()
    await page.getByText('Saved', { exact: true }).waitFor()
    const [killed, ...left] = servers
    const before = servers.map(({ origin }) => proxy.answered.get(origin) ?? 0)
    expect(Math.min(...before)).toBeGreaterThan(3)
    // The proxy doesn't know: it goes on giving it every third request.
    await killed!.kill()
    for (const item of others) await answerRadio(page, item, '5').check()
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.reload()
    for (const [index, { item }] of section.items.entries())
      expect(await answerRadio(page, item.id, index === 0 ? '4' : '5').isChecked()).toBe(true)

    await answerQuickly(page, path, '455'.repeat(13))
    await page.goto(`${path}/check`)
    await page.getByRole('button', { name: /^Submit/ }).click()
    await expectHeading(page, /profile/)
    await page.goto('/assessments')
    await page.goto(`${path}/profile`)
    await expectHeading(page, /profile/)
    expect(await countAnswers()).toBe(questionnaire.scales.flatMap(({ items }) => items).length)
    const after = left.map(({ origin }) => proxy.answered.get(origin) ?? 0)
    expect(Math.min(...after.map((count, index) => count - before[index + 1]!))).toBeGreaterThan(3)
    await context.close()
  })

  test('[V9] limits count for all of them together, and each mail goes out once', async () => {
    const visitor = newVisitor(proxy)
    const ask = async (address: string) => (await visitor.post('/sign-in', { email: address })).status
    const statuses: number[] = []
    for (let time = 1; time <= 9; time += 1) statuses.push(await ask('bob@council.example'))
    expect(statuses).toEqual([...Array.from({ length: 8 }, () => 302), 429])
    const many = Array.from({ length: 20 }, (_, number) => `person-${number}@council.example`)
    expect(new Set(await Promise.all(many.map(ask)))).toEqual(new Set([302]))
    await smtp.waitForMail('bob@council.example', 8)
    await Promise.all(many.map((address) => smtp.waitForMail(address)))
    await expect.poll(() => database.db.selectFrom('outgoing_mail').selectAll().execute()).toEqual([])
    expect(smtp.mails).toHaveLength(1 + 8 + 20)
    expect(new Set(smtp.mails.map(({ headers }) => headers['message-id'])).size).toBe(29)
  })

  test('[JO1] each job ran once among all of them', async () => {
    const lines = () =>
      servers.flatMap((server) =>
        server
          .output()
          .split('\n')
          .filter((line) => line.startsWith('{'))
          .map((line) => (JSON.parse(line) as { msg: string }).msg),
      )
    const ran = () => Object.keys(jobList).map((name) => [name, lines().filter((msg) => msg === name).length])
    await expect.poll(ran).toEqual(Object.keys(jobList).map((name) => [name, 1]))
  })
})
