import { expect } from 'vitest'
import { addCohortOf } from './add-cohort-of'
import { answerSocialSkill } from './answer-social-skill'
import { journey, newAddress } from './journey'
import { askForLink, expectHeading, rowsOf, signInByLink } from './steps'

journey(
  'somebody who is invited to a programme agrees, answers, looks back, says what they think, and reads their own change',
  async ({ openVisit }) => {
    const email = newAddress()
    const { page } = await openVisit()
    await page.goto('/sign-in')
    await askForLink(page, email)
    await signInByLink(page)
    await expectHeading(page, 'My assessments')
    const { end } = addCohortOf(email)
    await page.reload()
    await page.getByRole('link', { name: /^You are invited: Programme participant/ }).click()
    await page.getByRole('button', { name: 'Accept' }).click()
    await page.getByRole('link', { name: 'Leading across, Spring' }).click()
    await expectHeading(page, 'Taking part in Leading across')
    await page.getByText('from 8 people on.').first().waitFor()
    await page.getByRole('button', { name: 'I agree to be counted' }).click()
    await page.getByText('You are counted from now on').waitFor()

    await answerSocialSkill(page, new URL(page.url()).pathname, end)
    await expectHeading(page, 'Looking back')
    const [now, then] = [page.locator('input[name^="now-"]'), page.locator('input[name^="then-"]')]
    await now.and(page.locator('[value="4"]')).first().check()
    await then.and(page.locator('[value="2"]')).first().check()
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expectHeading(page, 'What you think of the programme')
    await page.getByLabel('Very useful', { exact: true }).check()
    await page.getByLabel('What would you change?').fill('More time.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. Thank you').waitFor()

    await page.getByRole('link', { name: 'My own change' }).click()
    await expectHeading(page, 'My own change')
    const [first] = await rowsOf(page, /looking back$/)
    // Rated 2 then and 4 now; the wave before had no answers.
    expect(first?.slice(1).map((cell) => cell.replace(/^.* /, ''))).toEqual(['answers', '2', '4', '+2.0'])
  },
)
