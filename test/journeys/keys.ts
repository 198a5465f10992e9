import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export async function expectFocus(target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' })
  await expect.poll(() => target.evaluate((element) => element === document.activeElement)).toBe(true)
}

/** Presses Tab until something has the focus: not more often than a person would. */
export async function tabTo(page: Page, target: Locator, atMost = 40): Promise<void> {
  await target.waitFor({ state: 'attached' })
  for (let pressed = 0; pressed < atMost; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Pressing Tab ${atMost} times did not reach ${target.toString()}.`)
}
