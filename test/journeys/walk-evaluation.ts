import type { Page } from 'playwright-core'
import { expectHeading } from './steps'
import { become } from './walk-roles'
import { type State, state } from './walk-every-page'

/** Leads the lead of an academy through what was published of a cohort with three waves, of one without, and of a programme. */
export async function* walkEvaluation(page: Page): AsyncGenerator<State> {
  await become(page, 'Tomas Vega')
  await page.goto('/academies/demonstration-academy/results?of=system-conditions')
  yield state('what teams share with an academy')
  await page.goto('/cohorts/demonstration-cohort-first/evaluation')
  yield state('evaluation of a cohort')
  await page.getByRole('link', { name: 'Cohorts of this programme over time' }).click()
  await expectHeading(page, /^Cohorts over time/)
  yield state('cohorts of a programme over time')
  await page.goto('/cohorts/demonstration-cohort-second/evaluation')
  yield state('evaluation of a cohort, nothing published', 'evaluation of a cohort')
}
