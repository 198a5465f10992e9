import type { Page } from 'playwright-core'
import { expectHeading } from './steps'
import { become } from './walk-roles'
import { type State, state } from './walk-every-page'

/** Leads a facilitator, an ICS's lead and a leader through what is needed, offered and asked of one another. */
export async function* walkNeeds(page: Page): AsyncGenerator<State> {
  await become(page, 'Nadia Brook')
  await page.goto('/teams/demonstration-board')
  const round = await page.locator('main a[href^="/rounds/"]').first().getAttribute('href')
  await page.goto(`${round}/development`)
  yield state('what a team could do')
  await page.goto('/teams/demonstration-board/plan')
  yield state('plan of a team')
  await become(page, 'Rosa Lethbridge')
  await page.goto('/systems/devon/needs')
  yield state('needs and offers')
  await become(page, 'Jonah Pike')
  await page.goto('/account/counting')
  yield state('what one looks for in vain')
  await page.goto('/account/measurement')
  yield state('whether one’s answers count in how well questionnaires measure')
  await page.goto('/questionnaires/system-leadership/measurement')
  yield state('how well a questionnaire measures')
  await page.goto('/forums')
  yield* walkForums(page)
}

async function* walkForums(page: Page): AsyncGenerator<State> {
  if ((await page.getByRole('button', { name: 'Leave the forums' }).count()) === 0) {
    yield state('forums')
    await page.getByRole('button', { name: 'Join the forums' }).click()
    await page.locator('.nhsuk-error-summary').waitFor()
    yield state('forums, nothing said')
    await page.getByLabel('At which tier do you work?').selectOption({ index: 1 })
    await page.getByLabel('What is your function?').selectOption({ index: 1 })
    await page.getByLabel('In which sector?').selectOption({ index: 1 })
    await page.getByLabel('In which integrated care system (ICS)?').selectOption({ label: 'Devon' })
    await page.getByRole('checkbox', { name: 'Thinking ahead' }).first().check()
    await page.getByRole('button', { name: 'Join the forums' }).click()
    await page.getByRole('button', { name: 'Leave the forums' }).waitFor()
  }
  await expectHeading(page, 'Forums')
  yield state('forums, joined', 'forums')
}
