import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { listItems } from '../../app/domain/questionnaire/list-items'
import { library } from './steps'

/** Begins the questionnaire of a wave, answers each item with 4 as its page's script does, and submits it on its last page. */
export async function answerSocialSkill(page: Page, path: string, waveId: string): Promise<void> {
  const headers = { Origin: new URL(page.url()).origin }
  const begun = await page.request.post(path, {
    form: { do: `begin ${waveId} social-skill`, consent: 'yes' },
    headers,
  })
  const assessment = new URL(begun.url()).pathname
  expect(assessment).toMatch(/^\/assessments\/[0-9a-f-]{36}$/)
  const items = listItems(library.latest('social-skill')!)
  const answers = Object.fromEntries(items.map(({ id }) => [id, '4']))
  await page.request.post(`${assessment}/answers`, { data: { answers, importance: {} }, headers })
  await page.goto(`${assessment}/check`)
  await page.getByRole('button', { name: 'Submit' }).click()
}
