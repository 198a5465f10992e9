import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { journey, narrow, wide } from './journey'
import { walks } from './walk-every-page'

const slow = { timeout: 900_000 }
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Which page has which title: no two share one, whichever walk they are in. */
const titles = { true: new Map<string, string>(), false: new Map<string, string>() }

describe.concurrent.each(
  Object.keys(walks).flatMap((walk) => [
    { walk, how: 'with JavaScript', javaScript: true },
    { walk, how: 'without JavaScript', javaScript: false },
  ]),
)('every page in every state: $walk, $how', ({ walk, javaScript }) => {
  journey(
    'is accessible, fits 320 pixels, is easy to hit and says what it is',
    slow,
    async ({ openVisit }) => {
      const visit = await openVisit()
      if (!javaScript) await emptyScripts(visit.context)
      const { page } = visit
      const wrong: string[] = []
      const known = titles[`${javaScript}`]
      const asked: string[] = []
      const scripts = new Map<string, readonly string[]>()
      page.on('request', (request) => void (request.url().endsWith('.js') && asked.push(request.url())))
      for await (const { name, page: of } of walks[walk]!(visit, javaScript)) {
        // Without scripts a heading is there before what comes after it.
        await page.waitForLoadState()
        const title = await page.title()
        const hasError = (await page.locator('.nhsuk-error-summary').count()) > 0
        if (title.startsWith('Error: ') !== hasError) wrong.push(`${name}: its title is “${title}”`)
        if ((known.get(title) ?? of) !== of)
          wrong.push(`${name}: it shares “${title}” with ${known.get(title)}`)
        const isNew = !known.has(title) && !hasError
        known.set(title, of)
        const [forms, links] = [
          page.locator('form'),
          page.getByRole('link', { name: 'Privacy', exact: true }),
        ]
        if ((await forms.count()) > 0 && (await links.count()) === 0)
          wrong.push(`${name}: no link to privacy`)
        await page.setViewportSize({ width: narrow, height: 900 })
        const where = `${name}, ${narrow} pixels`
        wrong.push(...(await findMisfits(page)).map((misfit) => `${where}: ${misfit}`))
        // Without its scripts a page is the same page: what axe looks at is looked at once.
        if (javaScript) {
          wrong.push(...(await findViolations(page, [])).map((violation) => `${where}: ${violation}`))
          await page.setViewportSize({ width: wide, height: 900 })
          // Colours are the same however wide: measuring them takes most of the time. And a page is laid out alike in each state.
          const found = isNew ? await findViolations(page, ['color-contrast']) : []
          wrong.push(...found.map((violation) => `${name}, ${wide} pixels: ${violation}`))
        }
        scripts.set(name, asked.splice(0))
      }
      expect(wrong).toEqual([])
      expect(scripts.size).toBeGreaterThan(15)
      // recharts is large: it is loaded where someone explores, and by no other page.
      const withCharts = await findRecharts(page, scripts)
      const explores = javaScript && walk === 'profiles, account and administration'
      expect(withCharts).toEqual(explores ? ['explore'] : [])
    },
  )
})

/** What is measured needs JavaScript: so here it is on, and the product's own scripts are empty. */
async function emptyScripts(context: BrowserContext): Promise<void> {
  await context.route('**/assets/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  )
}

async function findViolations(page: Page, without: readonly string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: rules, resultTypes: ['violations'] })
    .disableRules([...without])
    .setLegacyMode()
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}, ${nodes.map(({ html }) => html.slice(0, 200)).join(' and ')}`,
  )
}

/** What doesn't fit a narrow screen, or is under 24 pixels to hit (WCAG 2.2, 2.5.8). */
function findMisfits(page: Page): Promise<string[]> {
  return page.evaluate((most) => {
    const width = document.documentElement.scrollWidth
    const targets = Array.from(document.querySelectorAll<HTMLElement>('a, button, input, select, summary'))
    const small = targets.filter((target) => {
      const box = target.getBoundingClientRect()
      const isHidden = box.width === 0 || target.classList.contains('nhsuk-skip-link')
      return !isHidden && Math.min(Math.round(box.width), Math.round(box.height)) < 24
    })
    return [
      ...(width > most ? [`${width} pixels wide`] : []),
      ...small.map((target) => `too small to hit: ${target.outerHTML.slice(0, 120)}`),
    ]
  }, narrow)
}

/** The pages which asked for a script that holds recharts. */
async function findRecharts(page: Page, scripts: ReadonlyMap<string, readonly string[]>): Promise<string[]> {
  const found = new Map<string, boolean>()
  for (const url of new Set([...scripts.values()].flat())) {
    found.set(url, (await (await page.request.get(url)).text()).includes('recharts-'))
  }
  return [...scripts].filter(([, urls]) => urls.some((url) => found.get(url))).map(([name]) => name)
}
