import type { Page } from 'playwright-core'

/** Fills in the form of a programme that aims at one scale. */
export async function fillProgramme(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('What is it for?').fill('To learn to share power.')
  await page.getByLabel('Action learning').check()
  await page.locator('#aimedAt').check()
}

/** Fills in the form of a baseline, of one questionnaire, in the first two weeks of June of next year. */
export async function fillBaseline(page: Page): Promise<void> {
  await page.getByLabel('Baseline', { exact: true }).check()
  const year = new Date().getFullYear() + 1
  for (const [id, day] of [
    ['opensOn', '1'],
    ['closesOn', '14'],
  ] as const) {
    await page.locator(`#${id}`).fill(day)
    await page.locator(`#${id}-month`).fill('6')
    await page.locator(`#${id}-year`).fill(String(year))
  }
  await page.locator('#questionnaires').check()
}
