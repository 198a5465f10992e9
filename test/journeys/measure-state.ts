import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { narrow, wide } from './journey'

// Beside axe, which would send itself to each page whole: half as large, and the same.
const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
)
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

/** How else a page may be looked at: both themes of contrast, as a system sets them, more contrast, and on paper. */
const appearances: Readonly<Record<string, Media>> = {
  'a dark contrast theme': { forcedColors: 'active', colorScheme: 'dark' },
  'a light contrast theme': { forcedColors: 'active', colorScheme: 'light' },
  'more contrast': { contrast: 'more' },
  'on paper': { media: 'print' },
}
const usual: Media = { media: null, forcedColors: null, colorScheme: null, contrast: null }

/** Everything at every state takes twenty minutes and more: `npm run accessibility`. */
export const isFullSize = process.env['ACCESSIBILITY'] === 'full'

/**
 * What is wrong with the page as it stands, a sentence each. `isNew`: a page, or an error on it, that wasn't looked at
 * before; of its other states the fit alone is measured, but at full size.
 */
export async function measureState(page: Page, isNew: boolean): Promise<readonly string[]> {
  const wrong = [...(await measureFit(page))]
  if (isNew || isFullSize) {
    const found = await findViolations(page)
    wrong.push(...found.map((what) => `${narrow} pixels: ${what}`))
  }
  await page.setViewportSize({ width: wide, height: 900 })
  if (isFullSize) wrong.push(...(await findViolations(page)))
  if (isNew || isFullSize) {
    for (const [name, media] of Object.entries(appearances)) {
      await page.emulateMedia({ ...usual, ...media })
      const found = await findLostDrawings(page)
      if (isFullSize) found.push(...(await findViolationsIn(page, media)))
      wrong.push(...found.map((what) => `${name}: ${what}`))
    }
    await page.emulateMedia(usual)
  }
  return wrong
}

/** But for what doesn't hold there: nobody hits anything on paper; a theme's colours are its own, and axe reads those they replace. */
async function findViolationsIn(page: Page, media: Media): Promise<string[]> {
  const besides = [
    ...(media.media === 'print' ? ['target-size'] : []),
    ...(media.forcedColors ? ['color-contrast'] : []),
  ]
  return (await findViolations(page)).filter((what) => !besides.some((rule) => what.startsWith(`${rule},`)))
}

async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page, axeSource })
    // What is preloaded serves two rules: an experiment, not asked for, and one of sound, which no page has.
    .options({ runOnly: rules, resultTypes: ['violations'], preload: false })
    .setLegacyMode()
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}, ${nodes.map(({ html }) => html.slice(0, 200)).join(' and ')}`,
  )
}

/** Leaves the page narrow; what doesn't fit it, or is under 24 pixels to hit (WCAG 2.2, 2.5.8). */
export async function measureFit(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: narrow, height: 900 })
  return page.evaluate((most) => {
    const width = document.documentElement.scrollWidth
    const targets = Array.from(document.querySelectorAll<HTMLElement>('a, button, input, select, summary'))
    const small = targets.filter((target) => {
      const box = target.getBoundingClientRect()
      const isHidden = box.width === 0 || target.classList.contains('nhsuk-skip-link')
      return !isHidden && Math.min(Math.round(box.width), Math.round(box.height)) < 24
    })
    return [
      ...(width > most ? [`${most} pixels: it is ${width} wide`] : []),
      ...small.map((target) => `${most} pixels: too small to hit: ${target.outerHTML.slice(0, 120)}`),
    ]
  }, narrow)
}

/**
 * Drawings whose own colours stand on a ground that isn't the white they are made for: a contrast theme changes the
 * ground of a page, and axe doesn't look into drawings.
 */
function findLostDrawings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const groundOf = (element: Element | null): string => {
      if (element === null) return getComputedStyle(document.documentElement).backgroundColor
      const { backgroundColor } = getComputedStyle(element)
      return backgroundColor === 'rgba(0, 0, 0, 0)' ? groundOf(element.parentElement) : backgroundColor
    }
    const isForced = matchMedia('(forced-colors: active)').matches
    // Without any ground it is the system's own: white, but for a contrast theme.
    const grounds = ['rgb(255, 255, 255)', ...(isForced ? [] : ['rgba(0, 0, 0, 0)'])]
    return Array.from(document.querySelectorAll('main svg'))
      .filter((drawing) => drawing.checkVisibility() && drawing.querySelector('[fill^="#"], [stroke^="#"]'))
      .filter((drawing) => !grounds.includes(groundOf(drawing)))
      .map((drawing) => `its colours are lost: ${drawing.outerHTML.slice(0, 120)}`)
  })
}
