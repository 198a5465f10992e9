import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { journey, newAddress } from './journey'
import {
  answerQuickly,
  answerRadio,
  answerSection,
  askForLink,
  expectHeading,
  questionnaire,
  rowsOf,
  sections,
  signInByCode,
  signInByLink,
  startQuickly,
  submitQuickly,
} from './steps'

// Worked out by hand, from 1 to 5 a scale, three items each. Living with uncertainty has its second item
// reversed, Thinking ahead its first.
const given = [
  { answers: '434', importance: '3', score: '3.7' },
  { answers: '555', importance: '5', score: '5.0' },
  { answers: '222', importance: '5', score: '2.0' },
  { answers: '333', importance: '4', score: '3.0' },
  { answers: '343', importance: '3', score: '3.3' },
  { answers: '333', importance: '-', score: '3.0' },
  { answers: '3n3', importance: '2', score: '3.0' },
  { answers: '444', importance: '3', score: '4.0' },
  { answers: 'nn4', importance: '-', score: 'No score: not enough answers' },
  { answers: '111', importance: '5', score: '1.0' },
  { answers: '454', importance: '3', score: '4.3' },
  { answers: '344', importance: '3', score: '3.7' },
  { answers: '331', importance: '1', score: '3.0' }, // and its third answer becomes 3 at the check
]
const calledFor = ['', 'Not at all', 'A little', 'Moderately', 'A great deal', 'Essentially']
const scaleSections = sections.filter(({ part }) => part === 'main')
const companionSections = sections.filter(({ part }) => part === 'companion')
const titles = scaleSections.map(({ title }) => title)

describe('with JavaScript', () => {
  journey('a leader looks around, answers in two sittings and reads a profile', async ({ openVisit }) => {
    const email = newAddress()
    const first = await openVisit()
    await lookAround(first.page)
    await signInAndSayOnesRole(first.page, email)
    await answerScales(first.page, 0, 6)
    await first.close()

    const { page } = await openVisit()
    await goOnElsewhere(page, email)
    await answerScales(page, 6, 13)
    await answerContext(page)
    await checkAndChange(page)
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    await readProfile(page)
  })

  journey('a second assessment is laid over the first, explored, and deleted', async ({ openVisit }) => {
    const { page } = await openVisit({ signedIn: true })
    const before = await startQuickly(page)
    const answers = given.map((one) => one.answers).join('')
    await answerQuickly(page, before, answers.replace(/1$/, '3'), given.map((one) => one.importance).join(''))
    await submitQuickly(page, before)

    await page.goto(`${before}/profile`)
    await page.getByRole('link', { name: 'Answer again' }).click()
    await expectHeading(page, 'About your role')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('0 of 13 sections completed').waitFor()
    const after = new URL(page.url()).pathname
    await answerQuickly(page, after, '4'.repeat(39), '3333353333313')
    await submitQuickly(page, after)

    await compare(page, after)
    await explore(page)
    await deleteOne(page)
  })
})

async function lookAround(page: Page) {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'See a sample profile' }).click()
  await expectHeading(page, 'A sample profile')
  await page.getByRole('img', { name: /Radar of 13 scores/ }).waitFor()
  await page.goBack()
  await page.getByRole('link', { name: 'Which questionnaire is for me?' }).click()
  await page.getByLabel('What I do myself').check()
  await page.getByLabel('I often work with other organisations').check()
  await page.getByRole('button', { name: 'Show me' }).click()
  await page.getByRole('status').getByRole('link', { name: questionnaire.title }).click()
  await expectHeading(page, questionnaire.title)
  for (const title of titles) await page.getByRole('heading', { level: 3, name: title }).waitFor()
}

async function signInAndSayOnesRole(page: Page, email: string) {
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await expectHeading(page, 'Sign in')
  await askForLink(page, email)
  await signInByLink(page)
  await expectHeading(page, 'About your role')
  await page.getByLabel('Thematic').check()
  await page.getByLabel('Under way').check()
  await page.getByLabel('Your sector').selectOption({ label: 'Local authority' })
  await page.getByLabel('Your home integrated care system').selectOption({ label: 'West Yorkshire' })
  await page.getByLabel('I agree').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('0 of 13 sections completed').waitFor()
  await page.getByRole('link', { name: 'Begin' }).click()
}

async function answerScales(page: Page, from: number, to: number) {
  for (const [index, section] of scaleSections.slice(from, to).entries()) {
    const { answers, importance } = given[from + index]!
    await page.getByText(`Section ${from + index + 1} of 13`).waitFor()
    await answerSection(page, section, answers, importance)
    await page.getByText('Saved', { exact: true }).waitFor()
    // The last of the first sitting is left without Continue: it was saved as it was given.
    if (from + index !== 5) await page.getByRole('button', { name: 'Continue' }).click()
  }
}

async function goOnElsewhere(page: Page, email: string) {
  await page.goto('/sign-in')
  await askForLink(page, email)
  await signInByCode(page)
  await expectHeading(page, 'My assessments')
  await page.getByText('18 of 39 questions answered').waitFor()
  await page.getByRole('link', { name: `Continue ${questionnaire.title}` }).click()
  await page.getByText('6 of 13 sections completed').waitFor()
  await page.getByRole('link', { name: 'Go on where you were' }).click()
}

async function answerContext(page: Page) {
  await answerSection(page, companionSections[0]!, '42')
  for (const section of companionSections) {
    await expectHeading(page, section.title)
    await page.getByRole('button', { name: 'Continue' }).click()
  }
}

async function checkAndChange(page: Page) {
  const last = scaleSections[12]!
  const row = page.getByRole('region', { name: last.title }).locator('.nhsuk-summary-list__row').nth(2)
  await expectHeading(page, 'Check your answers')
  expect(await row.textContent()).toContain('Almost never')
  await page.getByRole('link', { name: `Change ${last.title}` }).click()
  await answerRadio(page, last.items[2]!.item.id, '3').check()
  await page.getByRole('button', { name: 'Save and go back to checking' }).click()
  await expectHeading(page, 'Check your answers')
  expect(await row.textContent()).toContain('Sometimes')
}

async function readProfile(page: Page) {
  await expectHeading(page, 'Your profile')
  await page.getByText('Self-report.').waitFor()
  await page.getByText('Tier: Thematic. Stage of the work: Under way.').waitFor()
  await page.getByRole('img', { name: /Radar of 13 scores/ }).waitFor()
  expect(await rowsOf(page, /as a table/)).toEqual(
    given.map(({ score, importance }, index) => [
      titles[index],
      score,
      importance === '-' ? 'Skipped' : calledFor[Number(importance)],
    ]),
  )
  // The middle of the twelve scores is 3.2. Above it: 5.0, 4.3, 4.0. Below it and called for: importance minus
  // score is 4, 3 and 1.
  expect(await listAfter(page, 'Strengths on your profile')).toEqual([
    'Reading the politics: 5.0',
    'Courage and staying power: 4.3',
    'Making things happen: 4.0',
  ])
  expect(await listAfter(page, 'Growth areas')).toEqual([
    'Sharing power and resources: 1.0, importance in your role: essentially',
    'Room within the rules: 2.0, importance in your role: essentially',
    'Looking beyond your job: 3.0, importance in your role: a great deal',
  ])
  const context = page.getByRole('region', { name: 'Your position' })
  expect(await context.locator('strong').allTextContents()).toEqual(['Agree', 'Disagree'])

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download PDF' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^system-leadership-profile-\d{4}-\d\d-\d\d\.pdf$/)
  const pdf = await buffer(await download.createReadStream())
  expect(pdf.toString('latin1')).toMatch(/^%PDF-1\.\d[\s\S]*%%EOF\s*$/)
}

function listAfter(page: Page, heading: string) {
  return page
    .getByRole('heading', { level: 2, name: heading })
    .locator('xpath=following-sibling::ul[1]/li')
    .allTextContents()
}

async function compare(page: Page, after: string) {
  await page.goto(`${after}/profile`)
  await page.getByLabel('Lay another assessment over this one').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(/\?with=/)
  const changes = await rowsOf(page, /^From /)
  expect(changes.map(([title]) => title)).toEqual(titles)
  expect(changes.map((row) => row.at(-1))).toEqual([
    '+0.3',
    '−1.0',
    '+2.0',
    '+1.0',
    '+0.7',
    '+0.3',
    '+1.0',
    'None',
    'Not known',
    '+3.0',
    '−0.3',
    '+0.3',
    '+1.0',
  ])
}

async function explore(page: Page) {
  await page.getByRole('link', { name: 'Explore' }).click()
  await expectHeading(page, 'Explore your profile')
  await page.locator('.app-explore__chart .recharts-surface').waitFor()
  const lines = page.locator('.recharts-radar')
  expect(await lines.count()).toBe(2)
  await page.getByRole('checkbox').nth(1).uncheck()
  expect(await lines.count()).toBe(1)
  await page.getByRole('button', { name: 'Gap' }).click()
  await page.locator('th[aria-sort="descending"]', { hasText: 'Gap' }).waitFor()
  const rows = await rowsOf(page, /^Scores of/)
  expect(rows[0]).toEqual(['6', 'Living with uncertainty', '3.3', '1.7'])
  expect(rows.at(-1)).toEqual(['12', 'Relationships and change', '4.0', '-3.0'])
}

async function deleteOne(page: Page) {
  await page.getByRole('link', { name: 'My assessments' }).click()
  const profiles = page.getByRole('link', { name: /^Profile of/ })
  await profiles.nth(1).waitFor()
  await page
    .getByRole('link', { name: /^Delete of/ })
    .first()
    .click()
  await expectHeading(page, 'Delete this assessment?')
  await page.getByText('It holds 39 answers').waitFor()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await page.getByText('have been deleted').waitFor()
  expect(await profiles.count()).toBe(1)
}
