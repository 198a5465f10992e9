import { describe, expect } from 'vitest'
import { journey, newAddress } from './journey'
import {
  answerRadio,
  answerSection,
  askForLink,
  expectHeading,
  questionnaire,
  rowsOf,
  sections,
  signInByCode,
  signInByLink,
} from './steps'

const [firstSection, secondSection, thirdSection] = sections
const scaleSections = sections.filter(({ part }) => part === 'main')

describe('without JavaScript', () => {
  journey(
    'a leader answers, goes on elsewhere, submits with gaps and reads a profile',
    async ({ openVisit }) => {
      const email = newAddress()
      const first = await openVisit({ javaScript: false })
      await first.page.goto(`/questionnaires/${questionnaire.id}`)
      await first.page.getByRole('link', { name: 'Start', exact: true }).click()
      await askForLink(first.page, email)
      await signInByLink(first.page)
      await expectHeading(first.page, 'About your role')
      await first.page.getByLabel('Project', { exact: true }).check()
      await first.page.getByLabel('I agree').check()
      await first.page.getByRole('button', { name: 'Continue' }).click()
      await first.page.getByRole('link', { name: 'Begin' }).click()
      await answerSection(first.page, firstSection!, '545', '5')
      await first.page.getByRole('button', { name: 'Continue' }).click()
      await answerSection(first.page, secondSection!, '233', '4')
      await first.page.getByRole('button', { name: 'Back' }).click()
      await expectHeading(first.page, firstSection!.title)
      expect(await answerRadio(first.page, firstSection!.items[1]!.item.id, '4').isChecked()).toBe(true)
      await first.close()

      const { page } = await openVisit({ javaScript: false })
      await page.goto('/sign-in')
      await askForLink(page, email)
      await signInByCode(page)
      await page.getByText('6 of 39 questions answered').waitFor()
      await page.getByRole('link', { name: `Continue ${questionnaire.title}` }).click()
      await page.getByRole('link', { name: 'Go on where you were' }).click()
      await answerSection(page, thirdSection!, '5n-')
      await page.getByRole('button', { name: 'Save and see all sections' }).click()
      await page.getByText('2 of 13 sections completed').waitFor()

      await page.getByRole('link', { name: 'Check your answers' }).click()
      await page.getByRole('link', { name: `Change ${firstSection!.title}` }).click()
      await answerRadio(page, firstSection!.items[1]!.item.id, '5').check()
      await page.getByRole('button', { name: 'Save and go back to checking' }).click()
      await page.getByRole('button', { name: 'Submit', exact: true }).click()
      await page.getByRole('heading', { name: 'Some questions are not answered' }).waitFor()
      expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(
        scaleSections.slice(2).map(({ title }) => `${title}: not every question is answered`),
      )
      await page.getByRole('button', { name: 'Submit with the gaps' }).click()

      await expectHeading(page, 'Your profile')
      await page.getByRole('img', { name: /Radar of 13 scores/ }).waitFor()
      // Two thirds of three items are two: 5 + 5 + 5, 2 + 3 + 3, and 5 alone.
      expect((await rowsOf(page, /as a table/)).slice(0, 3).map((row) => row[1])).toEqual([
        '5.0',
        '2.7',
        'No score: not enough answers',
      ])

      await page.getByRole('link', { name: 'Explore' }).click()
      await expectHeading(page, 'Explore your profile')
      expect(await page.getByRole('main').innerText()).toContain('Exploring needs JavaScript')
      await page.getByRole('link', { name: 'Back to the profile' }).click()
      await page.getByRole('link', { name: 'Delete', exact: true }).click()
      await page.getByRole('button', { name: 'Delete it' }).click()
      await page.getByText('have been deleted').waitFor()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByRole('link', { name: 'Sign in' }).waitFor()
    },
  )

  journey('answers on a page can be taken back', async ({ openVisit }) => {
    const { page } = await openVisit({ javaScript: false, signedIn: true })
    await page.goto(`/assessments/new/${questionnaire.id}`)
    await page.getByLabel('I agree').check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('link', { name: 'Begin' }).click()
    await answerSection(page, firstSection!, '123', '2')
    await page.getByRole('button', { name: 'Save and see all sections' }).click()
    await page.getByRole('link', { name: firstSection!.title }).click()
    await page.getByRole('button', { name: 'Clear the answers on this page' }).click()
    await expectHeading(page, firstSection!.title)
    expect(await page.locator('input[type=radio]:checked').count()).toBe(0)
  })
})
