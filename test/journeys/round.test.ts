import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answerForTeam, joinTeam } from './answer-for-team'
import { journey, newAddress } from './journey'
import { askForLink, expectHeading, signInByLink } from './steps'

/** The ICS lead makes a team and invites its facilitator. */
async function makeTeam(page: Page, team: string, facilitator: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Become Omar Reyes' }).click()
  await expectHeading(page, 'My assessments')
  await page.goto('/systems/west-yorkshire')
  await page.getByLabel('What is the team called?').fill(team)
  await page.getByRole('button', { name: 'Make the team' }).click()
  await expectHeading(page, team)
  await page.getByRole('link', { name: 'Facilitators of this team' }).click()
  await page.getByLabel('Their e-mail address').fill(facilitator)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await page.getByText('Has not answered').waitFor()
}

describe.each([
  { how: 'with JavaScript', javaScript: true },
  { how: 'without JavaScript', javaScript: false },
])('a facilitator, $how', ({ javaScript }) => {
  journey(
    'invites, sets up, previews, opens, closes and reads the group’s profile',
    async ({ openVisit }) => {
      const [facilitator, team] = [newAddress(), `Frailty board of ${newAddress()}`]
      const lead = await openVisit({ javaScript })
      await makeTeam(lead.page, team, facilitator)
      await lead.close()

      const { page } = await openVisit({ javaScript })
      await page.goto('/sign-in')
      await askForLink(page, facilitator)
      await signInByLink(page)
      await page.getByRole('link', { name: `You are invited: Facilitator, ${team}` }).click()
      await page.getByRole('button', { name: 'Accept' }).click()
      await page.getByRole('link', { name: 'What I look after' }).click()
      await page.getByRole('link', { name: team }).first().click()
      await page.getByRole('link', { name: 'Members of this team' }).click()
      const addresses = Array.from({ length: 6 }, newAddress)
      await page.getByLabel('Their e-mail addresses, one a line').fill(addresses.join('\n'))
      await page.getByRole('button', { name: 'Invite', exact: true }).click()
      await page.getByText('6 invited.').waitFor()
      const members = []
      for (const email of addresses) members.push(await joinTeam(email))

      await page.getByRole('link', { name: team }).click()
      await page.getByText('6 members, from 0 sectors').waitFor()
      await page.getByRole('link', { name: 'Set up a round' }).click()
      await page.getByLabel(/^How we work together/).check()
      await page.getByLabel('Why now?').fill('A year has gone by.')
      await page.getByLabel('Who will do what with the result?').fill('The board will choose two things.')
      await page.getByRole('button', { name: 'Save and preview' }).click()
      await page.getByText('from 5 answers on, that is 84% of the members').waitFor()
      await page.getByRole('button', { name: 'Open this round' }).click()
      await page.getByRole('heading', { name: 'How many have answered' }).waitFor()
      const roundPath = new URL(page.url()).pathname

      for (const [index, member] of members.entries()) {
        const sector = index < 3 ? 'icb' : 'vcse'
        await answerForTeam(member, roundPath, { sector, function: 'executive', tier: '' }, 2 + (index % 3))
      }
      await page.getByRole('link', { name: 'Extend, close or cancel this round' }).click()
      await page.getByLabel('Yes, close it and publish').check()
      await page.getByRole('button', { name: 'Close the round' }).click()
      await page.getByRole('link', { name: 'What this round shows' }).click()
      await page.getByRole('heading', { name: 'What the group says' }).waitFor()
      // Two each of 2, 3 and 4: three on each of the five scales.
      const main = await page.getByRole('main').innerText()
      expect(main).toContain('3.0')
      expect(main).toContain('With fewer than 8 answers, how far members agree is not shown.')
      expect((await members[0]!.get(`${roundPath}/results`)).status).toBe(200)
    },
  )
})
