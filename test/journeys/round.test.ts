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

async function correctAddress(page: Page, wrong: string, right: string): Promise<void> {
  const invited = page.getByRole('listitem').filter({ hasText: wrong })
  await invited.getByText('Correct this address').click()
  await invited.getByLabel('The right address').fill(right)
  await invited.getByRole('button', { name: 'Invite this address instead' }).click()
  await page.getByText(`${right}. Has not accepted`).waitFor()
  expect(await page.getByText(wrong).count()).toBe(0)
}

async function giveMoreTime(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Extend, close or cancel this round' }).click()
  const later = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000)
  await page.getByLabel('Day', { exact: true }).fill(`${later.getUTCDate()}`)
  await page.getByLabel('Month', { exact: true }).fill(`${later.getUTCMonth() + 1}`)
  await page.getByLabel('Year', { exact: true }).fill(`${later.getUTCFullYear()}`)
  await page.getByRole('button', { name: 'Extend' }).click()
  await page.getByRole('heading', { name: 'How many have answered' }).waitFor()
}

/** The facilitator shares, looks closer, takes away, compares and talks about what was published. */
async function useResults(page: Page, roundPath: string): Promise<void> {
  await page.getByRole('radio', { name: 'The ICS lead' }).check()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByText('shared with the ICS lead').waitFor()
  await page.getByRole('link', { name: 'Sector', exact: true }).click()
  // Three and three: neither is enough.
  await page.getByText('No sector can be shown by itself.').waitFor()
  for (const file of ['PDF', 'CSV', 'JSON']) {
    const address = await page.getByRole('link', { name: `Download ${file}` }).getAttribute('href')
    const response = await page.request.get(address!)
    expect(response.headers()['content-disposition']).toMatch(/^attachment; /)
  }
  await page.getByRole('link', { name: 'Over time' }).click()
  await page.getByRole('table', { name: /in the order of time/ }).waitFor()
  expect(await page.getByRole('main').innerText()).toContain('3.0')
  await page.goto(`${roundPath}/results`)
  await page.getByRole('link', { name: 'Beside other teams' }).click()
  await page.getByText('A team sees others’ results once it lets them see its own').waitFor()
  await page.goto(`${roundPath}/results`)
  await page.getByRole('link', { name: 'Talk about it' }).click()
  await page.getByRole('heading', { name: 'What you said' }).waitFor()
  expect(await page.getByRole('main').innerText()).toContain('3.0')
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
      const [wrong, right] = [newAddress(), newAddress()]
      await page.getByLabel('Their e-mail addresses, one a line').fill([...addresses, wrong].join('\n'))
      await page.getByRole('button', { name: 'Invite', exact: true }).click()
      await page.getByText('7 invited.').waitFor()
      await correctAddress(page, wrong, right)
      const members = []
      for (const email of addresses) members.push(await joinTeam(email))

      await page.getByRole('link', { name: team }).click()
      await page.getByText('6 members, from 0 sectors').waitFor()
      await page.getByRole('link', { name: 'Set up a round' }).click()
      await page.getByLabel(/^How we work together/).check()
      await page.getByLabel('Why now?').fill('A year has gone by.')
      await page.getByLabel('Who will do what with the result?').fill('The board will choose two things.')
      await page.getByRole('checkbox', { name: /^The ICS lead/ }).check()
      await page.getByRole('button', { name: 'Save and preview' }).click()
      await page.getByText('from 5 answers on, that is 84% of the members').waitFor()
      await page.getByRole('button', { name: 'Open this round' }).click()
      await page.getByRole('heading', { name: 'How many have answered' }).waitFor()
      const roundPath = new URL(page.url()).pathname

      for (const [index, member] of members.entries()) {
        const sector = index < 3 ? 'icb' : 'vcse'
        await answerForTeam(member, roundPath, { sector, function: 'executive', tier: '' }, 2 + (index % 3))
      }
      await giveMoreTime(page)
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
      await useResults(page, roundPath)
    },
  )
})
