import { type Browser, type BrowserContext, chromium, type ConsoleMessage, type Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { newVisitor } from '../factories/visitor'

/** Somebody at a browser of their own: no cookie, nothing in its cache. */
export type Visit = Readonly<{ page: Page; context: BrowserContext; close: () => Promise<void> }>
export type OpenVisit = (how?: {
  javaScript?: boolean
  width?: number
  /** Signed in already, with a new address. */
  signedIn?: boolean
}) => Promise<Visit>

export const wide = 1280
/** A page of 1280 pixels at 400 %, and the smallest telephone: WCAG 2.2, 1.4.10. */
export const narrow = 320

let browser: Promise<Browser> | undefined
let people = 0

/**
 * A test that may open visits. It fails as well if any of their pages had something to complain about: an
 * error that nobody caught, a page that didn't fit what the server wrote, something that the content
 * security policy refused, a file that was missing.
 */
export const journey = test.extend<{ openVisit: OpenVisit }>({
  openVisit: async ({}, use) => {
    browser ??= chromium.connect(inject('browserEndpoint'))
    const connected = await browser
    const contexts: BrowserContext[] = []
    const complaints: string[] = []
    await use(async ({ javaScript = true, width = wide, signedIn = false } = {}) => {
      const context = await connected.newContext({
        baseURL: inject('origin'),
        javaScriptEnabled: javaScript,
        viewport: { width, height: 900 },
      })
      contexts.push(context)
      context.setDefaultTimeout(15_000)
      context.on('weberror', (error) => complaints.push(error.error().message))
      context.on('console', (message) => {
        if (isComplaint(message)) complaints.push(`${message.location().url}: ${message.text()}`)
      })
      if (signedIn) await context.addCookies([await signInCookie()])
      return { context, page: await context.newPage(), close: () => context.close() }
    })
    await Promise.all(contexts.map((context) => context.close()))
    expect(complaints).toEqual([])
  },
})

/** The browser also reports each page that was refused, and each request without a connection: those are meant. */
function isComplaint(message: ConsoleMessage): boolean {
  if (message.type() !== 'error' && message.type() !== 'warning') return false
  const isRefusedPage =
    /status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text()) &&
    !message.location().url.includes('/assets/')
  return !isRefusedPage
}

/** An address that nobody else uses. */
export function newAddress(): string {
  people += 1
  return `person-${process.pid}-${people}@example.org`
}

async function signInCookie() {
  const visitor = newVisitor({ origin: inject('origin') })
  await visitor.signIn(newAddress())
  const [name = '', value = ''] = visitor.cookie.split(/=(.*)/s)
  return { name, value, url: inject('origin') }
}

/** The script of a page has taken over: from now on keys and clicks are its own. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document).some((key) => key.startsWith('__reactContainer')))
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}
