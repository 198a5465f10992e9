import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { addTeamOf } from './add-team-of'
import { journey, newAddress, type OpenVisit, settled } from './journey'
import { askForLink, expectHeading, signInByLink } from './steps'

async function openRounds(openVisit: OpenVisit, javaScript: boolean) {
  const { page } = await openVisit({ javaScript })
  const email = newAddress()
  await page.goto('/sign-in')
  await askForLink(page, email)
  await signInByLink(page)
  await expectHeading(page, 'My assessments')
  return { page, email, ...addTeamOf(email) }
}

const first = 'Shared purpose'
const second = 'Regular personal contact'

describe('[W7] facilitating', () => {
  journey(
    'by keyboard: arrows turn the page, but not from a field, and can be turned off',
    async ({ openVisit }) => {
      const { page, closed } = await openRounds(openVisit, true)
      await page.goto(`/rounds/${closed}/facilitate/1`)
      await settled(page)
      await page.keyboard.press('ArrowRight')
      await expectHeading(page, second)
      await page.keyboard.press('ArrowLeft')
      await expectHeading(page, first)
      await page.getByLabel('Note what was said').focus()
      await page.keyboard.type('We differ')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('ArrowRight')
      await expectHeading(page, first)

      // What isn't saved isn't lost by turning the page.
      await page.getByRole('heading', { level: 1 }).focus()
      await page.keyboard.press('ArrowRight')
      await page.getByText('is not saved').waitFor()
      await page.getByRole('button', { name: 'Stay here' }).click()
      await press(page, 'Save and go on')
      await expectHeading(page, second)

      await press(page, 'Arrow keys turn the page: on')
      await page.keyboard.press('ArrowLeft')
      await page.getByRole('button', { name: 'Arrow keys turn the page: off' }).waitFor()
      await expectHeading(page, second)

      await press(page, 'Start')
      await page.getByText('The timer is running').waitFor()
      await press(page, 'Pause')
      await page.getByText('The timer is paused').waitFor()
      expect(await page.getByRole('timer').textContent()).toMatch(/^[45]:\d\d$/)
      await page.goto(`/rounds/${closed}/notes`)
      await page.getByText('We differ').waitFor()
    },
  )

  journey(
    'without JavaScript: by links and buttons, to the agreement; no timer is promised',
    async ({ openVisit }) => {
      const { page, closed } = await openRounds(openVisit, false)
      await page.goto(`/rounds/${closed}/facilitate/1`)
      expect(await page.getByRole('timer').count()).toBe(0)
      await page.getByLabel('Note what was said').fill('We differ')
      await page.getByRole('button', { name: 'Save and go on' }).click()
      await expectHeading(page, second)
      await page.getByRole('link', { name: 'Previous' }).click()
      expect(await page.getByLabel('Note what was said').inputValue()).toBe('We differ')
      await page.getByText('All steps').click()
      await page.getByRole('link', { name: 'The end' }).click()
      await page.getByRole('link', { name: 'To the working agreement' }).click()
      await page.getByRole('link', { name: /^Take this over.*Before we negotiate/ }).click()
      await page.getByRole('button', { name: 'Save' }).click()
      await expectHeading(page, 'Working agreement')
      await page.getByRole('button', { name: 'Sign it' }).click()
      await page.getByText('1 person has signed').waitFor()
    },
  )
})

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}
