import type { Page } from 'playwright-core'
import { expectHeading } from './steps'
import { become } from './walk-roles'
import { type State, state } from './walk-every-page'

/** Leads a facilitator and an ICS's lead through what was published: of a team, over time, side by side, of the ICS. */
export async function* walkResults(page: Page): AsyncGenerator<State> {
  await become(page, 'Nadia Brook')
  const team = '/teams/demonstration-board'
  await page.goto(team)
  const round = await page.locator('main a[href^="/rounds/"]').first().getAttribute('href')
  await page.goto(`${round}/results`)
  yield state('results')
  await page.getByRole('link', { name: 'Sector', exact: true }).click()
  await page.getByRole('link', { name: 'The whole group only' }).waitFor()
  yield state('results, by sector', 'results')
  await page.getByRole('button', { name: 'Publish again' }).click()
  await page.getByRole('alert').waitFor()
  yield state('results, not published again', 'results')
  await page.goto(`${round}/side-by-side`)
  yield state('beside other teams')
  await page.goto(`${team}/over-time`)
  yield state('over time')
  await page.goto(`${round}/facilitate/1`)
  yield state('facilitating, with figures', 'facilitating, 1')

  await become(page, 'Rosa Lethbridge')
  const system = '/systems/devon/results?of='
  await page.goto(`${system}system-leadership`)
  yield state('results of an ICS, none yet', 'results of an ICS')
  await page.goto(`${system}collaboration-factors`)
  yield state('results of an ICS')
  const publish = page.getByRole('button', { name: /^Publish / })
  await publish.click()
  await expectHeading(page, /How we work together/)
  yield state('results of an ICS, published or not', 'results of an ICS')
}
