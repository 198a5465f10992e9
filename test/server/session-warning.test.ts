import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../factories/launch-browser'
import { type RecordedServer, startRecordedServer } from '../factories/start-recorded-server'
import { newVisitor } from '../factories/visitor'

let server: RecordedServer
let browser: Browser
beforeAll(async () => {
  server = await startRecordedServer({ SESSION_IDLE_MINUTES: '60' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stopAndSearch()
})

it('[C7] warns five minutes before the end, lets one stay, and says when it is over', async () => {
  const ann = newVisitor(server)
  await ann.signIn('ann@council.example')
  const context = await browser.newContext({ baseURL: server.origin })
  const [name = '', value = ''] = ann.cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: server.origin }])
  const page = await context.newPage()
  await page.clock.install()
  await page.goto('/account')
  await page.waitForFunction(() => Object.keys(document).some((key) => key.startsWith('__reactContainer')))
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  const dialog = page.getByRole('alertdialog')

  await page.clock.fastForward('54:00')
  expect(await dialog.count()).toBe(0)
  await page.clock.fastForward('02:00')
  await dialog.getByRole('heading', { name: 'You will be signed out soon' }).waitFor()
  const hasFocus = () => dialog.evaluate((element) => element.contains(document.activeElement))
  expect(await hasFocus()).toBe(true)
  expect(await dialog.getByRole('button', { name: 'Sign out' }).count()).toBe(1)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })

  await page.clock.fastForward('03:00')
  await dialog.waitFor()
  await ann.post('/sign-out')
  await dialog.getByRole('button', { name: 'Stay signed in' }).click()
  await dialog.getByRole('heading', { name: 'You were signed out' }).waitFor()
  expect(await dialog.getByRole('link', { name: 'Sign in, in a new tab' }).count()).toBe(1)
  await context.close()
})
