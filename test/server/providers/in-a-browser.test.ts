import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../factories/launch-browser'
import { withProvider } from './with-provider'

const signing = withProvider()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it.each([
  ['with', true],
  ['without', false],
])('a browser %s script goes to the provider, comes back and is asked', async (_how, javaScriptEnabled) => {
  signing.isNow('kim-1', 'kim@council.example')
  const context = await browser.newContext({ baseURL: signing.server.origin, javaScriptEnabled })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto('/sign-in?return-to=%2Faccount%2Fsign-in-methods')
  await page.getByRole('button', { name: 'Sign in with NHSmail' }).click()
  await page.getByRole('heading', { level: 1, name: 'Make an account with this address?' }).waitFor()
  expect(await page.getByText('kim@council.example').count()).toBe(1)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ways to sign in' }).waitFor()
  await page.getByRole('button', { name: 'Unlink NHSmail' }).click()
  await page.getByRole('button', { name: 'Unlink NHSmail' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Link NHSmail' }).click()
  const question = 'Link NHSmail with the account of kim@council.example?'
  await page.getByRole('heading', { level: 1, name: question }).waitFor()
  await page.getByRole('button', { name: 'Link NHSmail' }).click()
  await page.getByRole('button', { name: 'Unlink NHSmail' }).waitFor()
  expect(complaints).toEqual([])
  await context.close()
})
