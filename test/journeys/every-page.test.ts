import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { journey } from './journey'
import { isFullSize, measureFit, measureState } from './measure-state'
import { walks } from './walk-every-page'

// At full size it takes long.
const slow = { timeout: 3_600_000 }

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
        const isNew = !known.has(title)
        known.set(title, of)
        const [forms, links] = [
          page.locator('form'),
          page.getByRole('link', { name: 'Privacy', exact: true }),
        ]
        if ((await forms.count()) > 0 && (await links.count()) === 0)
          wrong.push(`${name}: no link to privacy`)
        // Without its scripts a page is the same page: it has to fit then too, and is looked at again at full size only.
        const found = javaScript || isFullSize ? await measureState(page, isNew) : await measureFit(page)
        wrong.push(...found.map((what) => `${name}, ${what}`))
        scripts.set(name, asked.splice(0))
      }
      expect(wrong).toEqual([])
      expect(scripts.size).toBeGreaterThan(15)
      // recharts is large: it is loaded where someone explores, and by no other page.
      const withCharts = await findRecharts(page, scripts)
      const explores = javaScript && walk === 'profiles and account'
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

/** The pages which asked for a script that holds recharts. */
async function findRecharts(page: Page, scripts: ReadonlyMap<string, readonly string[]>): Promise<string[]> {
  const found = new Map<string, boolean>()
  for (const url of new Set([...scripts.values()].flat())) {
    found.set(url, (await (await page.request.get(url)).text()).includes('recharts-'))
  }
  return [...scripts].filter(([, urls]) => urls.some((url) => found.get(url))).map(([name]) => name)
}
