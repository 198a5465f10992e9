import type { Page } from 'playwright-core'
import { type State, state } from './walk-every-page'
import { become } from './walk-roles'

/** Leads a person to their choice about research. */
export async function* walkResearch(page: Page): AsyncGenerator<State> {
  await become(page, 'Jonah Pike')
  await page.goto('/account/research')
  yield state('whether one’s scores may be used in research')
}
