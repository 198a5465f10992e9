import type { Page } from 'playwright-core'
import { newAddress } from './journey'
import { askForLink, expectHeading, signInByLink } from './steps'
import { type State, state } from './walk-every-page'

/** Leads somebody new through a plan: empty, with a goal, noted on and done. */
export async function* walkPlans(page: Page): AsyncGenerator<State> {
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await askForLink(page, newAddress())
  await signInByLink(page)
  await expectHeading(page, 'My assessments')
  await page.goto('/plan')
  yield state('plan, empty', 'plan')
  await page.getByRole('link', { name: 'Add a first goal' }).click()
  await expectHeading(page, 'Add a goal')
  await page.getByRole('button', { name: 'Save this goal' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('new goal, nothing said')
  await page.getByLabel('What will you do?').fill('Ask two colleagues how they see it')
  await page.getByLabel('Who helps? (optional)').fill('My coach')
  await page.getByRole('button', { name: 'Save this goal' }).click()
  await page.getByRole('link', { name: 'Put its day in my calendar' }).waitFor()
  await page.getByLabel('Your note').fill('Asked the first of them')
  await page.getByRole('button', { name: 'Note it' }).click()
  await page.getByRole('button', { name: /^Remove this note/ }).waitFor()
  yield state('goal')
  await page.getByRole('link', { name: 'Change it' }).click()
  await expectHeading(page, 'Change a goal')
  yield state('change a goal')
  await page.goto('/plan')
  yield state('plan, with a goal', 'plan')
  await page.goto('/plan/reminders')
  yield state('reminders of a plan')
}
