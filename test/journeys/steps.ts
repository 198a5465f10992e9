import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Section } from '../../app/domain/questionnaire/list-sections'
import { listSections } from '../../app/domain/questionnaire/list-sections'
import { loadQuestionnaires } from '../../questionnaires/index'

export const library = loadQuestionnaires('questionnaires')
export const questionnaire = library.latest('system-leadership')!
export const companion = library.companionOf(questionnaire)!
export const sections: readonly Section[] = listSections(questionnaire, companion)

export function heading(page: Page, name: string | RegExp) {
  return page.getByRole('heading', { level: 1, name, exact: typeof name === 'string' })
}

export async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await heading(page, name).waitFor()
}

/** Asks for a link with an address; the page that shows what would be mailed comes. */
export async function askForLink(page: Page, email: string): Promise<void> {
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expectHeading(page, 'Check your e-mail')
}

export async function signInByLink(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Open the sign-in link' }).click()
  await page.getByText('One more step').waitFor()
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
}

export async function signInByCode(page: Page): Promise<void> {
  const code = await page.locator('.app-code').textContent()
  await page.getByLabel('Code').fill((code ?? '').toLowerCase())
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
}

/** The radio of an answer: 1 to 5, or none. */
export function answerRadio(page: Page, itemId: string, value: string) {
  return page.locator(`input[name="answer.${itemId}"][value="${value}"]`)
}

export function importanceRadio(page: Page, scaleId: string, value: string) {
  return page.locator(`input[name="importance.${scaleId}"][value="${value}"]`)
}

/** Answers the section that is open: a character an item, n for none, and its importance last unless it is -. */
export async function answerSection(page: Page, section: Section, answers: string, importance = '-') {
  await expectHeading(page, section.title)
  for (const [index, { item }] of section.items.entries()) {
    const character = answers[index] ?? '-'
    if (character !== '-') await answerRadio(page, item.id, character === 'n' ? 'none' : character).check()
  }
  if (importance !== '-') await importanceRadio(page, section.id, importance).check()
}

/** Starts an assessment without looking at the pages before it: gives its path. */
export async function startQuickly(page: Page, id = 'system-leadership'): Promise<string> {
  const response = await page.request.post(`/assessments/new/${id}`, {
    form: { consent: 'yes' },
    headers: await ownOrigin(page),
  })
  const path = new URL(response.url()).pathname
  expect(path).toMatch(/^\/assessments\/[0-9a-f-]{36}$/)
  return path
}

/** Saves answers as the section page's script does. A string an item as above, in the order of the sections. */
export async function answerQuickly(
  page: Page,
  path: string,
  answers: string,
  importance = '',
): Promise<void> {
  const items = sections.filter(({ part }) => part === 'main').flatMap((section) => section.items)
  const given = [...answers].flatMap((character, index) =>
    character === '-' ? [] : [[items[index]?.item.id, character === 'n' ? 'none' : character] as const],
  )
  const called = [...importance].flatMap((character, index) =>
    character === '-' ? [] : [[questionnaire.scales[index]?.id, character] as const],
  )
  const response = await page.request.post(`${path}/answers`, {
    data: { answers: Object.fromEntries(given), importance: Object.fromEntries(called) },
    headers: await ownOrigin(page),
  })
  expect(response.status()).toBe(200)
}

export async function submitQuickly(page: Page, path: string): Promise<void> {
  const response = await page.request.post(`${path}/check`, {
    form: { gaps: 'confirmed' },
    headers: await ownOrigin(page),
  })
  expect(new URL(response.url()).pathname).toBe(`${path}/profile`)
}

async function ownOrigin(page: Page): Promise<Record<string, string>> {
  if (page.url() === 'about:blank') await page.goto('/')
  return { Origin: new URL(page.url()).origin }
}

/** The cells of a table's rows. */
export async function rowsOf(page: Page, caption: string | RegExp): Promise<string[][]> {
  const table = page.getByRole('table', { name: caption })
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => Array.from(row.querySelectorAll('th, td'), (cell) => cell.textContent.trim())),
    )
}
