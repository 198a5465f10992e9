import type { Page } from 'playwright-core'
import { expectHeading } from './steps'
import { type State, state } from './walk-every-page'

/** Leads the facilitator of a new team from its page through a round, and a member through taking part. */
export async function* walkRound(page: Page, team: string): AsyncGenerator<State> {
  const teamPath = new URL(page.url()).pathname
  yield state('team, of a facilitator', 'team')
  await page.goto(`${teamPath}/new-team`)
  yield state('new team beside')
  await page.getByRole('button', { name: 'Make the team' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('new team beside, without a name')
  await page.goto(teamPath)
  await page.getByRole('link', { name: 'Members of this team' }).click()
  await expectHeading(page, `Members: ${team}`)
  yield state('members')
  await page.getByLabel('Their e-mail addresses, one a line').fill('nobody\namira.khan@council.example')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('members, a line that is no address')
  await page.getByLabel('Their e-mail addresses, one a line').fill('amira.khan@council.example')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await page.getByText('1 invited.').waitFor()
  yield state('members, one invited', 'members')

  await page.goto(`${teamPath}/rounds/new`)
  yield state('new round')
  await page.getByRole('button', { name: 'Save and preview' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('new round, nothing said')
  await page.getByLabel(/^How we work together/).check()
  await page.getByLabel('Why now?').fill('To see how we work together.')
  await page.getByLabel('Who will do what with the result?').fill('The board chooses two things to change.')
  await page.getByRole('button', { name: 'Save and preview' }).click()
  await expectHeading(page, `A round of ${team}`)
  const roundPath = new URL(page.url()).pathname
  yield state('round, being set up', 'round')
  await page.getByRole('button', { name: 'Open this round' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('round, without members')
  await page.goto(`${roundPath}/edit`)
  yield state('edit round')

  await become(page, 'Amira Khan')
  await page.getByRole('link', { name: `You are invited: Team member, ${team}` }).click()
  await page.getByRole('button', { name: 'Accept' }).click()
  await expectHeading(page, 'My assessments')
  await become(page, 'Ruth Bello')
  await page.goto(roundPath)
  await page.getByRole('button', { name: 'Open this round' }).click()
  await page.getByText('Open', { exact: true }).waitFor()
  yield state('round, of its facilitator', 'round')
  await page.goto(`${roundPath}/manage`)
  await page.getByRole('button', { name: 'Cancel the round' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('manage round, not confirmed', 'manage round')

  await become(page, 'Amira Khan')
  await page.getByRole('link', { name: team, exact: true }).click()
  await expectHeading(page, `A round of ${team}`)
  yield state('round, of a member', 'round')
  await page.getByRole('button', { name: /^Agree that it counts, and begin/ }).click()
  await expectHeading(page, /How we work/)
  await page.goto(`${teamPath}/leave`)
  yield state('leave team')
}

async function become(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: `Become ${name}` }).click()
  await expectHeading(page, 'My assessments')
}
