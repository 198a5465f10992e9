import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { grantRole } from '../factories/add-team'
import { newAddress } from './journey'
import { askForLink, expectHeading, signInByLink } from './steps'
import { type State, state } from './walk-every-page'

async function refuse(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
}

/** Leads an ICS lead through the catalogue that they keep. */
export async function* walkCatalogues(page: Page): AsyncGenerator<State> {
  const email = newAddress()
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await askForLink(page, email)
  await signInByLink(page)
  await expectHeading(page, 'My assessments')
  grantRole({ databasePath: inject('databasePath') }, email, 'ics-lead', 'dorset')
  const here = '/catalogues/ics/dorset'

  await page.goto('/systems/dorset')
  await page.getByRole('link', { name: /^Catalogue: what/ }).click()
  await expectHeading(page, 'Catalogue of Dorset')
  await page.goto(`${here}/others`)
  yield state('activities of others')
  await page.goto(`${here}/activities/new?develops=social-skill/framing`)
  await refuse(page, 'Save')
  yield state('activity, refused')
  await page.getByLabel('What is it called?').fill('A forum of places')
  await page.getByLabel('What does one do?').fill('You meet.')
  await page.getByLabel('Forum or network').check()
  await page.getByLabel('How many minutes').fill('60')
  await page.getByLabel('How is that time spread?').fill('An hour a month')
  await page.getByLabel('Why do you think').fill('It is our judgement')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expectHeading(page, 'A forum of places')
  yield state('activity, its state')
  const activity = new URL(page.url()).pathname.replace('/state', '')
  await page.getByRole('button', { name: 'Offer it' }).click()
  await expectHeading(page, 'Catalogue of Dorset')
  yield state('catalogue')
  await page.goto(`${activity}/history`)
  yield state('activity, its history')
  await page.goto(`${activity}/sessions/new`)
  await refuse(page, 'Save')
  yield state('session, refused')
  for (const [name, value] of Object.entries({ Day: '1', Month: '4', Year: '2999' }))
    await page.getByLabel(name, { exact: true }).fill(value)
  await page.getByLabel('When does it start?').fill('9:30')
  await page.getByLabel('When does it end?').fill('12:00')
  await page.getByLabel('Online').check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expectHeading(page, 'Sessions of “A forum of places”')
  yield state('sessions of an activity')
  await page.getByRole('link', { name: /^1 April 2999/ }).click()
  await expectHeading(page, 'Change a session')
  yield state('session, to change')
  await page.goto(`${here}/import`)
  yield state('import of activities')
}
