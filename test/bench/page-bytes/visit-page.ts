import type { Browser } from 'playwright-core'

export type Kind = 'html' | 'css' | 'js' | 'other'

/** One file that came over the wire. */
export type Transfer = Readonly<{
  path: string
  kind: Kind
  /** With its response's header, compressed, as Chromium counted it. */
  wireBytes: number
  encoding: string
  body: Buffer
}>

const QUIET_MS = 500

/**
 * Visits a page with an empty cache in a browser of its own and tells everything that it loaded until
 * nothing more came.
 */
export async function visitPage(
  browser: Browser,
  url: string,
  options: Readonly<{ cookie: string; javaScript: boolean; encodings: readonly ('gzip' | 'br')[] }>,
): Promise<readonly Transfer[]> {
  const context = await browser.newContext({
    javaScriptEnabled: options.javaScript,
    extraHTTPHeaders: { 'Accept-Encoding': options.encodings.join(', ') },
  })
  try {
    const [name, value] = splitOnce(options.cookie)
    await context.addCookies([{ name, value, url: new URL(url).origin }])
    const page = await context.newPage()
    const protocol = await context.newCDPSession(page)
    await protocol.send('Network.enable')

    const answered = new Map<
      string,
      Readonly<{ url: string; type: string; status: number; encoding: string }>
    >()
    const finished = new Map<string, number>()
    protocol.on('Network.responseReceived', ({ requestId, response }) => {
      const header = Object.entries(response.headers).find(
        ([key]) => key.toLowerCase() === 'content-encoding',
      )
      answered.set(requestId, {
        url: response.url,
        type: response.mimeType,
        status: response.status,
        encoding: header?.[1] ?? 'none',
      })
    })
    protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      finished.set(requestId, encodedDataLength)
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.waitForTimeout(QUIET_MS)

    return await Promise.all(
      [...finished].map(async ([requestId, wireBytes]): Promise<Transfer> => {
        const response = answered.get(requestId)
        if (!response || response.status !== 200) {
          throw new Error(`${response?.url ?? 'A file'} was answered ${response?.status ?? 'nothing'}.`)
        }
        const { body, base64Encoded } = await protocol.send('Network.getResponseBody', { requestId })
        return {
          path: new URL(response.url).pathname,
          kind: kindOf(response.type),
          wireBytes,
          encoding: response.encoding,
          body: Buffer.from(body, base64Encoded ? 'base64' : 'utf8'),
        }
      }),
    )
  } finally {
    await context.close()
  }
}

function kindOf(type: string): Kind {
  if (type === 'text/html') return 'html'
  if (type === 'text/css') return 'css'
  return /javascript/.test(type) ? 'js' : 'other'
}

function splitOnce(cookie: string): [name: string, value: string] {
  const at = cookie.indexOf('=')
  return [cookie.slice(0, at), cookie.slice(at + 1)]
}
