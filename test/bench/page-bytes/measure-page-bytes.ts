import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { gzipSync } from 'node:zlib'
import { launchBrowser } from '../../factories/launch-browser'
import { startTestServer } from '../../factories/start-test-server'
import { formatTable } from '../format-table'
import type { Bound, PartResult, Settings } from '../part'
import { prepareDatabase } from '../prepare-database'
import { type Kind, type Transfer, visitPage } from './visit-page'

const MOST_WITH_SCRIPT = 130_000
const MOST_WITHOUT_SCRIPT = 60_000

/** Class names that recharts puts into what it draws: they outlive minifying. */
const RECHARTS = /recharts-/

type Bytes = Readonly<Record<Kind | 'total', number>>

type PageFigures = Readonly<{
  page: 'question' | 'profile'
  javaScript: boolean
  /** Over the wire with headers, the browser asking for gzip only. */
  wire: Bytes
  /** The bodies alone, as gzip at its usual level makes them. */
  gzip: Bytes
  /** Over the wire with headers, the browser asking for gzip or Brotli, as Chromium does over TLS. */
  wireWithBrotli: Bytes
  files: readonly Readonly<{ path: string; kind: Kind; wireBytes: number; encoding: string }>[]
  rechartsIn: readonly string[]
}>

/** What a cold visit to the question page and the profile page costs, with and without JavaScript. */
export async function measurePageBytes(settings: Settings): Promise<PartResult> {
  const path = join(settings.folder, 'page-bytes.sqlite')
  const { people, questionnaire } = await prepareDatabase(path, { people: 2, submitted: 1 })
  const [reader, writer] = [people[0]!, people[1]!]
  const server = await startTestServer({}, path)
  const stops: (() => unknown)[] = [server.stop]
  try {
    const browser = await launchBrowser()
    stops.push(() => browser.close())
    const pages = [
      {
        page: 'question',
        url: `${server.origin}/assessments/${writer.assessmentId}/sections/${questionnaire.scales[0]!.id}`,
        cookie: writer.cookie,
      },
      {
        page: 'profile',
        url: `${server.origin}/assessments/${reader.assessmentId}/profile`,
        cookie: reader.cookie,
      },
    ] as const
    const figures: PageFigures[] = []
    for (const page of pages) {
      for (const javaScript of [true, false]) figures.push(await measurePage(browser, page, javaScript))
    }
    return { text: describe(figures), figures, bounds: boundsOf(figures) }
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
}

async function measurePage(
  browser: Browser,
  { page, url, cookie }: Readonly<{ page: PageFigures['page']; url: string; cookie: string }>,
  javaScript: boolean,
): Promise<PageFigures> {
  const transfers = await visitPage(browser, url, { cookie, javaScript, encodings: ['gzip'] })
  const withBrotli = await visitPage(browser, url, { cookie, javaScript, encodings: ['gzip', 'br'] })
  return {
    page,
    javaScript,
    wire: sumByKind(transfers, ({ wireBytes }) => wireBytes),
    gzip: sumByKind(transfers, ({ body }) => gzipSync(body).length),
    wireWithBrotli: sumByKind(withBrotli, ({ wireBytes }) => wireBytes),
    files: transfers.map(({ path, kind, wireBytes, encoding }) => ({ path, kind, wireBytes, encoding })),
    rechartsIn: transfers
      .filter(({ kind, body }) => kind === 'js' && RECHARTS.test(body.toString()))
      .map(({ path }) => path),
  }
}

function sumByKind(transfers: readonly Transfer[], size: (transfer: Transfer) => number): Bytes {
  const of = (kind?: Kind) =>
    transfers
      .filter((transfer) => kind === undefined || transfer.kind === kind)
      .reduce((sum, next) => sum + size(next), 0)
  return { html: of('html'), css: of('css'), js: of('js'), other: of('other'), total: of() }
}

function boundsOf(figures: readonly PageFigures[]): readonly Bound[] {
  const question = figures.filter(({ page }) => page === 'question')
  const carriers = [...new Set(figures.flatMap(({ rechartsIn }) => rechartsIn))]
  return [
    ...question.map(({ javaScript, wire }) => {
      const most = javaScript ? MOST_WITH_SCRIPT : MOST_WITHOUT_SCRIPT
      return {
        name: `Question page ${javaScript ? 'with' : 'without'} JavaScript`,
        value: `${kilobytes(wire.total)} kB`,
        bound: `at most ${most / 1000} kB`,
        holds: wire.total <= most,
      }
    }),
    {
      name: 'Scripts of these pages with recharts in them',
      value: carriers.length === 0 ? 'none' : carriers.join(', '),
      bound: 'none',
      // If no built script had the mark, its absence here would say nothing.
      holds: carriers.length === 0 && findBuiltScriptsWithRecharts().length > 0,
    },
  ]
}

function findBuiltScriptsWithRecharts(): readonly string[] {
  const folder = join('build', 'client', 'assets')
  return readdirSync(folder).filter(
    (name) => name.endsWith('.js') && RECHARTS.test(readFileSync(join(folder, name), 'utf8')),
  )
}

function describe(figures: readonly PageFigures[]): string {
  const row = ({ html, css, js, other, total }: Bytes) => [html, css, js, other, total].map(kilobytes)
  return [
    'Page bytes: a cold visit in Chromium, kB (1,000 bytes)',
    formatTable([
      ['page', 'HTML', 'CSS', 'JS', 'other', 'total', 'files', 'as gzip, without headers', 'with Brotli'],
      ...figures.map(({ page, javaScript, wire, gzip, wireWithBrotli, files }) => [
        `${page}, ${javaScript ? 'with JavaScript' : 'without'}`,
        ...row(wire),
        String(files.length),
        kilobytes(gzip.total),
        kilobytes(wireWithBrotli.total),
      ]),
    ]),
    '  Over the wire with response headers, the browser asking for gzip; the bounds are on these.',
  ].join('\n')
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
