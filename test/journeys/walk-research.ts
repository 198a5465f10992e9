import type { Page } from 'playwright-core'
import { type State, state } from './walk-every-page'
import { become } from './walk-roles'

/** Leads a person to their choice about research, and an administrator and a researcher through naming and drawing. */
export async function* walkResearch(page: Page): AsyncGenerator<State> {
  await become(page, 'Jonah Pike')
  await page.goto('/account/research')
  yield state('whether one’s scores may be used in research')
  await become(page, 'Helen Ward')
  await page.goto('/administration/research')
  await page.getByRole('button', { name: 'Name them' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('researchers, nothing said', 'researchers')
  if ((await page.getByRole('button', { name: /^End this today/ }).count()) === 0) {
    await page.getByLabel('Their e-mail address').fill('jonah.pike@council.example')
    await page.getByLabel('What for').fill('How skills go together')
    const until = page.getByRole('group', { name: 'Until' })
    await until.getByLabel('Day').fill('1')
    await until.getByLabel('Month').fill('1')
    await until.getByLabel('Year').fill(String(new Date().getUTCFullYear() + 1))
    await page.getByRole('button', { name: 'Name them' }).click()
    await page.getByRole('button', { name: /^End this today/ }).waitFor()
  }
  yield state('researchers')
  await become(page, 'Jonah Pike')
  await page.goto('/research')
  yield state('research')
  await page.goto('/research/social-skill@1')
  if ((await page.getByRole('button', { name: 'Draw' }).count()) > 0) {
    await page.getByRole('button', { name: 'Draw' }).click()
    await page.locator('.nhsuk-error-summary').waitFor()
  }
  yield state('research, what can be drawn')
}
