import { expect } from 'vitest'
import { journey, settled } from './journey'
import { tabTo } from './keys'
import { answerQuickly, expectHeading, startQuickly } from './steps'

journey('by keyboard alone, from submit to a goal with its day in a calendar', async ({ openVisit }) => {
  const { page } = await openVisit({ signedIn: true })
  const path = await startQuickly(page)
  await answerQuickly(page, path, '2'.repeat(3) + '4'.repeat(36), '5'.repeat(13))
  await page.goto(`${path}/check`)
  await settled(page)
  await tabTo(page, page.getByRole('button', { name: /^Submit/ }).first())
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/profile$/)
  await tabTo(page, page.getByRole('link', { name: 'What you could do next' }))
  await page.keyboard.press('Enter')
  await expectHeading(page, 'What you could do')
  await tabTo(page, page.getByRole('link', { name: /^Add to my plan/ }).first())
  await page.keyboard.press('Enter')
  await expectHeading(page, 'Add a goal')
  await tabTo(page, page.getByRole('button', { name: 'Save this goal' }))
  await page.keyboard.press('Enter')
  const calendar = page.getByRole('link', { name: 'Put its day in my calendar' })
  await tabTo(page, calendar)
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = await (await page.request.get((await downloading).url())).text()
  expect(file).toMatch(/DTSTART;VALUE=DATE:20\d{6}/)
  expect(file).toContain('SUMMARY:A goal of your development plan')
})
