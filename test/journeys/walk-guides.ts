import type { Page } from 'playwright-core'
import { expectHeading } from './steps'
import { become } from './walk-roles'
import { type State, state } from './walk-every-page'

/** Leads an academy's lead and an ICS's lead through guides and a request for help, from either side. */
export async function* walkGuides(
  page: Page,
  of: Readonly<{ academyId: string; lead: string; icsId: string; icsLead: string; title: string }>,
): AsyncGenerator<State> {
  await become(page, of.lead)
  await page.goto(`/academies/${of.academyId}/guides`)
  yield state('guides of an academy')
  await page.getByRole('link', { name: 'Write a guide' }).click()
  await page.getByRole('button', { name: 'Save as a draft' }).waitFor()
  await page.getByRole('button', { name: 'Save as a draft' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('new guide, nothing said')
  await page.getByLabel('What is it?').selectOption({ label: 'Evaluation template' })
  await page.getByLabel('Title').fill(of.title)
  await page.getByLabel('Text').fill('Ask *twice*:\n\n- before\n- after')
  await page.getByRole('button', { name: 'Save as a draft' }).click()
  await expectHeading(page, of.title)
  yield state('guide')
  const guide = page.url()
  await page.goto(`${guide}/edit`)
  yield state('change a guide')
  await page.goto(guide)
  await page.getByRole('button', { name: 'Offer it to our ICSs' }).click()
  await page.getByText('State: offered').waitFor()
  await become(page, of.icsLead)
  await page.goto(`/systems/${of.icsId}/guides`)
  yield state('guides for an ICS')
  await page.getByRole('link', { name: of.title }).first().click()
  await expectHeading(page, of.title)
  await page.getByRole('button', { name: /^Make a copy for / }).click()
  await page.getByText(/^A copy of /).waitFor()
  yield state('guide, a copy', 'guide')
  yield* walkHelp(page, of)
}

async function* walkHelp(
  page: Page,
  of: Readonly<{ academyId: string; lead: string; icsId: string; title: string }>,
): AsyncGenerator<State> {
  await page.goto(`/systems/${of.icsId}/help`)
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('help from an academy, nothing said', 'help from an academy')
  await page.getByLabel('Which academy?').selectOption(of.academyId)
  await page.getByLabel('What is it about?').fill(`Help: ${of.title}`)
  await page.getByLabel('What would help?').fill('We are new to this.')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await expectHeading(page, `Help: ${of.title}`)
  yield state('request for help')
  await become(page, of.lead)
  await page.goto(`/academies/${of.academyId}/help`)
  yield state('requests for help to an academy')
}
