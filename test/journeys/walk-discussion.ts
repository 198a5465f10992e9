import type { Page } from 'playwright-core'
import { addTeamOf } from './add-team-of'
import { newAddress } from './journey'
import { askForLink, expectHeading, signInByLink } from './steps'
import { type State, state } from './walk-every-page'

async function refuse(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
}

/** Leads a facilitator, who is a member as well, through what a team writes about itself and its rounds. */
export async function* walkDiscussion(page: Page): AsyncGenerator<State> {
  const email = newAddress()
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await askForLink(page, email)
  await signInByLink(page)
  await expectHeading(page, 'My assessments')
  const { team, closed, meeting, sharing } = addTeamOf(email)

  await page.goto(`/teams/${team}/events`)
  yield state('event log')
  await refuse(page, 'Add it')
  yield state('event log, nothing said')
  for (const [name, value] of Object.entries({ Day: '1', Month: '4', Year: '2026' }))
    await page.getByLabel(name, { exact: true }).fill(value)
  await page.getByLabel('Policy change').check()
  await page.getByLabel('What happened?').fill('A new plan')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByRole('link', { name: 'Correct “A new plan”' }).click()
  await expectHeading(page, 'Correct an event')
  yield state('event')
  await page.goto(`${page.url()}?remove`)
  yield state('event, to remove')

  const agreement = `/rounds/${closed}/agreement`
  await page.goto(agreement)
  yield state('agreement, empty', 'agreement')
  await page.getByRole('link', { name: /^Take this over.*Before we negotiate/ }).click()
  await expectHeading(page, 'Add a line to the agreement')
  yield state('line, to add')
  const line = new URL(page.url()).pathname
  await page.getByLabel('What do you agree?').fill('')
  await refuse(page, 'Save')
  yield state('line, empty')
  await page.getByLabel('What do you agree?').fill('We help each other')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Sign it' }).click()
  await page.getByText('1 person has signed').waitFor()
  yield state('agreement, signed', 'agreement')
  for (const what of ['', '?done', '?remove']) {
    await page.goto(`${line}${what}`)
    yield state(`line${what}`)
  }

  for (const step of ['1', 'end', 'hand-out']) {
    await page.goto(`/rounds/${closed}/facilitate/${step}`)
    yield state(`facilitating, ${step}`)
  }
  await page.goto(`/rounds/${closed}/notes`)
  yield state('notes')
  await page.goto(`/rounds/${meeting}/facilitate/1`)
  // The same scale of the same team, in another round.
  yield state('facilitating, consensus', 'facilitating, 1')
  await refuse(page, 'Save')
  yield state('facilitating, nothing chosen')
  await page.getByLabel('Agree', { exact: true }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.goto(`/rounds/${meeting}/agreed`)
  yield state('what we agreed')
  await page.goto(`/rounds/${sharing}/sharing`)
  yield state('open sharing')
}
