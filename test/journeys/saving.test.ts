import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { journey, newAddress, settled } from './journey'
import {
  answerRadio,
  askForLink,
  expectHeading,
  heading,
  sections,
  signInByLink,
  startQuickly,
} from './steps'

const section = sections[0]!
const [first, second, third] = section.items.map(({ item }) => item.id) as [string, string, string]

describe('answers are not lost', () => {
  journey('two tabs keep each other’s', async ({ openVisit }) => {
    const { page, context } = await openVisit({ signedIn: true })
    const path = await openSection(page)
    const other = await context.newPage()
    await other.goto(page.url())
    await settled(other)

    await choose(page, first, '2')
    await choose(other, second, '4')
    await choose(page, third, '5')
    await other.getByRole('button', { name: 'Continue' }).click()
    await expectHeading(other, sections[1]!.title)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expectHeading(page, sections[1]!.title)
    expect(await stored(page, path)).toEqual(['2', '4', '5'])
  })

  journey('a tab without script writes only what was changed in it', async ({ openVisit }) => {
    const { page, context } = await openVisit({ signedIn: true, javaScript: false })
    const path = await startQuickly(page)
    await page.goto(`${path}/sections/${section.id}`)
    const other = await context.newPage()
    await other.goto(page.url())
    await answerRadio(page, first, '2').check()
    await answerRadio(page, second, '2').check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expectHeading(page, sections[1]!.title)
    await answerRadio(other, third, '5').check()
    await other.getByRole('button', { name: 'Continue' }).click()
    await expectHeading(other, sections[1]!.title)
    expect(await stored(other, path)).toEqual(['2', '2', '5'])
  })

  journey(
    'without a connection they stay in the page and are sent when it is back',
    async ({ openVisit }) => {
      const { page, context } = await openVisit({ signedIn: true })
      const path = await openSection(page)
      await choose(page, first, '3')
      await context.setOffline(true)
      await page.getByRole('alert').getByText('You are offline').waitFor()
      await answerRadio(page, second, '4').check()
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByRole('link', { name: 'Questionnaires' }).click()
      await page.getByRole('alert').getByText('You are offline').waitFor()
      expect(await heading(page, section.title).isVisible()).toBe(true)
      expect(await answerRadio(page, second, '4').isChecked()).toBe(true)

      await context.setOffline(false)
      await page.getByText('Saved', { exact: true }).waitFor()
      expect(await stored(page, path)).toEqual(['3', '4', undefined])
    },
  )

  journey('a link out of the page waits until they are saved', async ({ openVisit }) => {
    const { page } = await openVisit({ signedIn: true })
    const path = await openSection(page)
    await page.route('**/answers', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    await answerRadio(page, first, '1').check()
    await page.getByRole('link', { name: 'Questionnaires' }).click()
    await expectHeading(page, 'Questionnaires')
    expect(await stored(page, path)).toEqual(['1', undefined, undefined])
  })

  journey(
    'signed out in another tab, they are kept and saved after signing in again',
    async ({ openVisit }) => {
      const { page, context } = await openVisit()
      const email = newAddress()
      await signInAgain(page, email)
      const path = await openSection(page)
      const other = await context.newPage()
      await other.goto('/')
      await other.getByRole('button', { name: 'Sign out' }).click()
      await other.getByRole('link', { name: 'Sign in' }).waitFor()

      await answerRadio(page, first, '5').check()
      await page.getByRole('alert').getByText('You have been signed out').waitFor()
      await page.getByRole('button', { name: 'Continue' }).click()
      expect(await heading(page, section.title).isVisible()).toBe(true)
      expect(await answerRadio(page, first, '5').isChecked()).toBe(true)

      await signInAgain(other, email)
      await page.getByText('Saved', { exact: true }).waitFor()
      expect(await page.getByText('You have been signed out').count()).toBe(0)
      expect(await stored(page, path)).toEqual(['5', undefined, undefined])
    },
  )

  journey('submitted in another tab, the page says that it is too late', async ({ openVisit }) => {
    const { page, context } = await openVisit({ signedIn: true })
    const path = await openSection(page)
    const other = await context.newPage()
    await other.goto(`${path}/check`)
    await other.getByRole('button', { name: 'Submit', exact: true }).click()
    await other.getByRole('button', { name: 'Submit with the gaps' }).click()
    await expectHeading(other, 'Your profile')
    await answerRadio(page, first, '5').check()
    await page.getByRole('alert').getByText('can’t be changed any more').waitFor()
    // Nothing more can be saved, so nothing holds the person back.
    await page.getByRole('link', { name: 'Questionnaires' }).click()
    await expectHeading(page, 'Questionnaires')
  })
})

async function openSection(page: Page): Promise<string> {
  const path = await startQuickly(page)
  await page.goto(`${path}/sections/${section.id}`)
  await settled(page)
  return path
}

async function choose(page: Page, item: string, value: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/answers'))
  await answerRadio(page, item, value).check()
  expect((await answered).status()).toBe(200)
}

async function signInAgain(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await askForLink(page, email)
  await signInByLink(page)
  await expectHeading(page, 'My assessments')
}

/** What the server has: as a page shows it that is loaded anew. */
async function stored(page: Page, path: string): Promise<(string | undefined)[]> {
  const tab = await page.context().newPage()
  await tab.goto(`${path}/sections/${section.id}`)
  const values = await tab
    .locator('input[type=radio]:checked')
    .evaluateAll((radios) => radios.map((radio) => [radio.getAttribute('name'), radio.getAttribute('value')]))
  await tab.close()
  const byName = new Map(values as [string, string][])
  return [first, second, third].map((item) => byName.get(`answer.${item}`))
}
