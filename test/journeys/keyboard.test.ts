import { describe, expect } from 'vitest'
import { journey, settled } from './journey'
import { expectFocus, tabTo } from './keys'
import { answerRadio, expectHeading, sections, startQuickly } from './steps'

const [firstSection, secondSection] = sections

describe('by keyboard alone', () => {
  journey('the skip link comes first and leads past the navigation', async ({ openVisit }) => {
    const { page } = await openVisit()
    await page.goto('/')
    await settled(page)
    await page.keyboard.press('Tab')
    await expectFocus(page.getByRole('link', { name: 'Skip to main content' }))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expectFocus(page.getByRole('main').getByRole('link').first())
  })

  journey(
    'after an error the focus is on its summary, whose link leads to the field',
    async ({ openVisit }) => {
      const { page } = await openVisit()
      await page.goto('/sign-in')
      await settled(page)
      await tabTo(page, page.getByLabel('Your e-mail address'))
      await page.keyboard.type('nobody')
      await page.keyboard.press('Enter')
      await expectFocus(page.locator('.nhsuk-error-summary'))
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expectFocus(page.getByLabel('Your e-mail address'))
      // What is wrong stays said beside the field, and going on from the skip link doesn't wipe it out either.
      await page.locator('#email-error').waitFor()
      await page.getByRole('link', { name: 'Skip to main content' }).focus()
      await page.keyboard.press('Enter')
      await page.locator('#email-error').waitFor()
      // The same mistake again is told again.
      await tabTo(page, page.getByRole('button', { name: 'Send me a link' }))
      await page.keyboard.press('Enter')
      await expectFocus(page.locator('.nhsuk-error-summary'))
    },
  )

  journey('an error of radios leads to the first of them', async ({ openVisit }) => {
    const { page } = await openVisit()
    await page.goto('/questionnaires/which')
    await settled(page)
    await tabTo(page, page.getByRole('button', { name: 'Show me' }))
    await page.keyboard.press('Enter')
    await expectFocus(page.locator('.nhsuk-error-summary'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const radios = page.getByRole('group', { name: 'What describes you best?' }).getByRole('radio')
    await expectFocus(radios.first())
    await page.keyboard.press('Space')
    expect(await radios.first().isChecked()).toBe(true)
  })

  journey(
    'a section is answered with arrows and space, and the next begins at its heading',
    async ({ openVisit }) => {
      const { page } = await openVisit({ signedIn: true })
      const path = await startQuickly(page)
      await page.goto(`${path}/sections/${firstSection!.id}`)
      await settled(page)
      const [first, second] = firstSection!.items.map(({ item }) => item.id)
      await tabTo(page, answerRadio(page, first!, '1'))
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      expect(await answerRadio(page, first!, '3').isChecked()).toBe(true)
      await page.keyboard.press('Tab')
      await expectFocus(answerRadio(page, second!, '1'))
      await page.keyboard.press('ArrowUp')
      expect(await answerRadio(page, second!, 'none').isChecked()).toBe(true)
      await page.getByText('Saved', { exact: true }).waitFor()

      await tabTo(page, page.getByRole('button', { name: 'Continue' }))
      await page.keyboard.press('Enter')
      await expectHeading(page, secondSection!.title)
      await expectFocus(page.getByRole('heading', { level: 1 }))
      await tabTo(page, answerRadio(page, secondSection!.items[0]!.item.id, '1'), 3)

      await tabTo(page, page.getByRole('button', { name: 'Back' }))
      await page.keyboard.press('Space')
      await expectHeading(page, firstSection!.title)
      expect(await answerRadio(page, first!, '3').isChecked()).toBe(true)
    },
  )

  journey('a submit with gaps says which, and leads there and back', async ({ openVisit }) => {
    const { page } = await openVisit({ signedIn: true })
    const path = await startQuickly(page)
    await page.goto(`${path}/check`)
    await settled(page)
    await tabTo(page, page.getByRole('button', { name: 'Submit', exact: true }))
    await page.keyboard.press('Enter')
    await expectFocus(page.locator('.nhsuk-error-summary'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expectFocus(page.getByRole('region', { name: secondSection!.title }))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expectHeading(page, secondSection!.title)
    await tabTo(page, page.getByRole('button', { name: 'Save and go back to checking' }))
    await page.keyboard.press('Enter')
    await expectFocus(page.getByRole('region', { name: secondSection!.title }))
  })
})
