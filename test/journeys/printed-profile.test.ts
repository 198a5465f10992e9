import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { journey, wide } from './journey'
import { expectHeading, questionnaire } from './steps'

describe('a printed profile', () => {
  journey('of 13 scales with context and a comparison has two to four A4 pages', async ({ openVisit }) => {
    const { page } = await openVisit()
    await openComparedProfile(page)
    expect(questionnaire.scales).toHaveLength(13)
    const pages = await countPrintedPages(page)
    expect(pages).toBeGreaterThanOrEqual(2)
    expect(pages).toBeLessThanOrEqual(4)
    await page.goto('/sample-profile')
    expect(await countPrintedPages(page)).toBeLessThanOrEqual(4)
  })

  journey('holds what the profile says, and nothing that is only for the screen', async ({ openVisit }) => {
    const { page } = await openVisit()
    await openComparedProfile(page)
    await page.emulateMedia({ media: 'print' })
    const printed = await page.locator('body').innerText()
    for (const scale of questionnaire.scales) expect(printed).toContain(scale.definition)
    for (const words of [
      'Self-report.',
      'Growth areas',
      'Your situation',
      'Change',
      'Importance in your role',
    ]) {
      expect(printed).toContain(words)
    }
    for (const words of [
      'Evaluation mode',
      'Sign out',
      'Download PDF',
      'Words we use',
      'Where does this come',
    ]) {
      expect(printed).not.toContain(words)
    }
    await page.getByRole('img', { name: /Radar of 13 scores/ }).waitFor()
    // nhsuk-frontend writes the address behind each printed link: 30 of them to the page itself say nothing.
    const written = await page
      .locator('article a')
      .evaluateAll((links) =>
        links
          .filter((link) => link.getClientRects().length > 0)
          .map((link) => getComputedStyle(link, '::after').content),
      )
    expect(new Set(written)).toEqual(new Set(['none']))
  })

  journey(
    'of a group holds its figures on one to three pages, without links and forms',
    async ({ openVisit }) => {
      const { page } = await openVisit()
      await page.goto('/')
      await page.getByRole('button', { name: 'Become Nadia Brook' }).click()
      await expectHeading(page, 'My assessments')
      await page.goto('/teams/demonstration-board')
      const round = await page.locator('main a[href^="/rounds/"]').first().getAttribute('href')
      await page.goto(`${round}/results`)
      await expectHeading(page, /How we work together/)
      expect(await countPrintedPages(page)).toBeLessThanOrEqual(3)
      await page.emulateMedia({ media: 'print' })
      const printed = await page.locator('body').innerText()
      for (const words of ['Self-report.', 'What the group says', 'Agreement', 'Shared purpose'])
        expect(printed).toContain(words)
      for (const words of ['Sign out', 'Download PDF', 'Look at it by', 'For facilitators', 'Publish again'])
        expect(printed).not.toContain(words)
      await page.getByRole('img', { name: /Radar of 5 means/ }).waitFor()
    },
  )

  journey('has on the screen a radar of 600 pixels or more', async ({ openVisit }) => {
    const { page } = await openVisit({ width: wide })
    await page.goto('/sample-profile')
    const box = await page.getByRole('img', { name: /Radar of 13 scores/ }).boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(600)
  })
})

async function openComparedProfile(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Become Amira Khan' }).click()
  await page
    .getByRole('link', { name: /^Profile of/ })
    .first()
    .click()
  await expectHeading(page, 'Your profile')
  await page.getByLabel('Lay another assessment over this one').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('table', { name: /^From / }).waitFor()
}

async function countPrintedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
