import type { Page } from 'playwright-core'
import { fillBaseline, fillProgramme } from './fill-programme'
import { expectHeading } from './steps'
import { become } from './walk-roles'
import { type State, state } from './walk-every-page'

/** Leads the lead of an academy through programmes, cohorts and waves, with what goes wrong on the way. */
export async function* walkProgrammes(page: Page): AsyncGenerator<State> {
  await become(page, 'Tomas Vega')
  await page.goto('/academies/demonstration-academy/programmes')
  yield state('programmes of an academy')
  await page.getByRole('link', { name: 'Add a programme' }).click()
  await expectHeading(page, 'Add a programme')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('new programme, nothing said')
  await fillProgramme(page, 'Working across')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expectHeading(page, 'Working across')
  yield state('programme')
  const programme = page.url()
  await page.goto(`${programme}/edit`)
  yield state('change a programme')
  await page.goto(programme)
  await page.getByRole('link', { name: 'Add a cohort' }).click()
  await expectHeading(page, 'Add a cohort')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('new cohort, nothing said')
  await page.getByLabel('Name', { exact: true }).fill('Autumn')
  await page.getByLabel('Everything at the end').check()
  await page.getByRole('button', { name: 'Add it' }).click()
  await expectHeading(page, 'Autumn')
  yield state('cohort')
  const cohort = page.url()
  await page.goto(`${cohort}/edit`)
  yield state('change a cohort')
  await page.goto(`${cohort}/events`)
  yield state('event log of a cohort')
  await page.goto(cohort)
  yield* walkPlannedWave(page)
}

async function* walkPlannedWave(page: Page): AsyncGenerator<State> {
  await page.getByRole('link', { name: 'Add a wave' }).click()
  await expectHeading(page, 'Add a wave')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('new wave, nothing said')
  await fillBaseline(page)
  await page.getByRole('button', { name: 'Add it' }).click()
  await expectHeading(page, 'Autumn')
  await page.getByRole('link', { name: /^Baseline, / }).click()
  await expectHeading(page, 'Baseline')
  yield state('planned wave')
}
