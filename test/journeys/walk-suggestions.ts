import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { addActivityRow, addSessionRow } from '../factories/add-activity'
import { newAddress } from './journey'
import { expectHeading } from './steps'
import { type State, state } from './walk-every-page'

/** Leads Amira from her profile to what she could do, and to a session that she books and hosts. */
export async function* walkSuggestions(page: Page): AsyncGenerator<State> {
  const id = `walk-of-${newAddress().replace(/\W/g, '-')}`
  const server = { databasePath: inject('databasePath') }
  addActivityRow(server, 'west-yorkshire', id, { title: 'A walk along the canal', minutes: 5 })
  addSessionRow(server, id, id, { host_email: 'amira.khan@council.example' })
  await page.goto('/')
  await page.getByRole('button', { name: 'Become Amira Khan' }).click()
  await expectHeading(page, 'My assessments')

  await page.goto('/activities?words=nowhere&from=31/2/2027')
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('activities, refused')
  await page.goto('/activities?tier=executive')
  yield state('activities')
  await page.goto(`/activities/${id}`)
  yield state('activity, found')

  await page.goto('/assessments')
  await page
    .getByRole('link', { name: /^Profile of/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'What you could do next' }).click()
  await expectHeading(page, 'What you could do')
  await page.getByText('Why these?').click()
  await page.getByLabel(/^Licence/).check()
  await page.getByRole('button', { name: 'Suggest something' }).click()
  await page.getByText('You said that you want to do something about this').first().waitFor()
  yield state('suggestions')

  await page.goto(`/sessions/${id}/book`)
  await page.getByRole('button', { name: 'Book a place' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('session, nothing said')
  await page.getByLabel('Yes, name me to the host').check()
  await page.getByRole('button', { name: 'Book a place' }).click()
  await page.getByText('You have booked a place').waitFor()
  yield state('session, booked')
  await page.goto('/bookings')
  yield state('bookings')
  await page.goto(`/sessions/${id}/people`)
  yield state('people of a session')
}
