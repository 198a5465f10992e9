import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRows } from '../factories/open-data-file'
import { sendRequest } from '../factories/send-request'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'

type Visited = Readonly<{ path: string; status: number; headers: Headers; html: string }>

/** Every page that can be reached by links, from the home page on. */
async function crawl(visitor: Visitor, starts: readonly string[]): Promise<Visited[]> {
  const pages: Visited[] = []
  const waiting = [...starts]
  const seen = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const response = await visitor.get(path)
    const next = [response.headers.get('Location') ?? '']
    if (response.headers.get('Content-Type')?.startsWith('text/html')) {
      const html = await response.text()
      pages.push({ path, status: response.status, headers: response.headers, html })
      for (const [, link = ''] of html.matchAll(/<a [^>]*href="([^"]*)"/g)) next.push(link)
    } else await response.arrayBuffer()
    for (const link of next.map((one) => one.replace(/#.*/, '').replaceAll('&amp;', '&'))) {
      if (!link.startsWith('/') || seen.has(link)) continue
      seen.add(link)
      waiting.push(link)
    }
  }
  return pages
}

describe('every page', () => {
  let server: TestServer
  let pages: Visited[]

  beforeAll(async () => {
    server = await startTestServer()
    const amira = newVisitor(server)
    const [person] = readRows(server, "select id from person where name = 'Amira Khan'")
    const signedOut = await crawl(newVisitor(server), [
      '/',
      '/sign-in/requests/x',
      `/sign-in/link/x`,
      '/nope',
    ])
    await amira.post(`/evaluation/become/${String(person?.['id'])}`)
    const id = await amira.start('collaboration-factors')
    pages = [...signedOut, ...(await crawl(amira, ['/', '/assessments/nope', `/assessments/${id}/check`]))]
  })
  afterAll(() => server.stop())

  const ofEach = <T>(read: (page: Visited) => T) => pages.map((page) => [page.path, read(page)])
  const all = <T>(value: T) => pages.map((page) => [page.path, value])

  it('was visited: public and private ones, in progress and submitted, found and not found', () => {
    const paths = pages.map((page) =>
      page.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/@\d$/, ''),
    )
    expect(paths).toEqual(
      expect.arrayContaining([
        '/',
        '/questionnaires',
        '/questionnaires/which',
        '/questionnaires/system-leadership',
        '/sample-profile',
        '/glossary',
        '/sources',
        '/sign-in',
        '/sign-in/requests/x',
        '/sign-in/link/x',
        '/assessments',
        '/assessments/new/system-conditions',
        '/assessments/ID',
        '/assessments/ID/role',
        '/assessments/ID/sections/framing',
        '/assessments/ID/check',
        '/assessments/ID/profile',
        '/assessments/ID/explore',
        '/assessments/ID/delete',
        '/nope',
      ]),
    )
    expect(new Set(pages.map((page) => page.status))).toEqual(new Set([200, 404, 410]))
  })

  it('lets only scripts with its own nonce run, styles only from files, and nothing from elsewhere', () => {
    for (const { path, headers } of pages) {
      const policy = headers.get('Content-Security-Policy') ?? ''
      const directives = Object.fromEntries(
        policy.split(';').map((directive) => {
          const [name = '', ...values] = directive.trim().split(/\s+/)
          return [name, values.join(' ')]
        }),
      )
      expect([
        path,
        { ...directives, 'script-src': directives['script-src']?.replace(/nonce-[^']+/, 'nonce-X') },
      ]).toEqual([
        path,
        {
          'default-src': "'self'",
          'script-src': "'self' 'nonce-X'",
          'style-src': "'self'",
          'img-src': "'self' data:",
          'connect-src': "'self'",
          'object-src': "'none'",
          'base-uri': "'none'",
          'form-action': "'self'",
          'frame-ancestors': "'none'",
        },
      ])
    }
  })

  it('carries that nonce on each of its script tags, a new one each time', () => {
    const nonces = pages.map(
      ({ headers }) => /'nonce-([^']+)'/.exec(headers.get('Content-Security-Policy') ?? '')?.[1],
    )
    expect(new Set(nonces).size).toBe(pages.length)
    expect(nonces.every((nonce) => Buffer.from(nonce ?? '', 'base64').length === 16)).toBe(true)
    for (const [index, { path, html }] of pages.entries()) {
      const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map((match) => match[1] ?? '')
      expect(scripts.length).toBeGreaterThan(0)
      for (const attributes of scripts)
        expect([path, attributes]).toEqual([path, expect.stringContaining(`nonce="${nonces[index]}"`)])
    }
  })

  it('has no style attribute, style tag or script in an attribute, which the policy would refuse', () => {
    const bare = (html: string) => html.replace(/<script\b[\s\S]*?<\/script>/g, '')
    expect(
      ofEach(({ html }) => bare(html).match(/<style\b|<[^>]+\s(style|on[a-z]+)=|href="javascript:/gi)),
    ).toEqual(all(null))
  })

  it('asks for nothing from another site, except where somebody follows a link', () => {
    const loaded = /<(?:script|img|iframe|link|source)\b[^>]*\b(?:src|href)="(https?:|\/\/)/g
    expect(ofEach(({ html }) => html.match(loaded))).toEqual(all(null))
  })

  it('is kept by nothing on the way: it holds a person’s answers', () => {
    expect(ofEach(({ headers }) => headers.get('Cache-Control'))).toEqual(all('no-store'))
  })

  it('carries the other headers that browsers know, and no word of what it runs on', () => {
    for (const { headers } of pages) {
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('same-origin')
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
      expect(headers.get('Permissions-Policy')).toBe('camera=(), geolocation=(), microphone=()')
      expect(headers.get('X-Powered-By')).toBeNull()
      expect(headers.get('Server')).toBeNull()
      // Over plain http it would mean nothing, and on localhost it would bar other programs.
      expect(headers.get('Strict-Transport-Security')).toBeNull()
    }
  })

  it('loads scripts and styles that browsers may keep for ever, since their names change with their contents', async () => {
    const assets = new Set(pages.flatMap(({ html }) => html.match(/\/assets\/[\w./-]+\.(?:js|css)/g) ?? []))
    expect(assets.size).toBeGreaterThan(5)
    for (const asset of assets) {
      const reply = await sendRequest(server, asset)
      expect([asset, reply.status, reply.headers['cache-control']]).toEqual([
        asset,
        200,
        'public, max-age=31536000, immutable',
      ])
      // What is said of pages would weigh as much as some of these files.
      expect(Object.keys(reply.headers)).not.toContain('content-security-policy')
      expect(reply.headers['x-content-type-options']).toBe('nosniff')
    }
  })

  it('sends them as the browser takes them: Brotli, gzip or as they are', async () => {
    const [asset] = pages.flatMap(({ html }) => html.match(/\/assets\/entry\.client[\w.-]+\.js/) ?? [])
    const send = async (encoding: string) => {
      const { headers, text } = await fetch(new URL(asset!, server.origin), {
        headers: { 'Accept-Encoding': encoding },
      }).then(async (reply) => ({ headers: reply.headers, text: await reply.text() }))
      return { as: headers.get('content-encoding'), type: headers.get('content-type')?.toLowerCase(), text }
    }
    const plain = await send('identity')
    expect([plain.as, plain.text.length > 1000]).toEqual([null, true])
    expect(await send('gzip')).toEqual({ ...plain, as: 'gzip' })
    expect(await send('gzip, deflate, br')).toEqual({ ...plain, as: 'br' })
  })

  it('has its data for the script kept by nothing either', async () => {
    const reply = await sendRequest(server, '/questionnaires.data')
    expect([reply.status, reply.headers['cache-control']]).toEqual([200, 'no-store'])
  })
})
