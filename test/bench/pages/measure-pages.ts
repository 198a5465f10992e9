import { join } from 'node:path'
import { startTestServer } from '../../factories/start-test-server'
import { formatTable } from '../format-table'
import type { PartResult, Settings } from '../part'
import { prepareDatabase } from '../prepare-database'
import { profileInto } from '../profile-into'
import { startLoadClient } from '../run-load'
import { type Spread, spreadOf } from '../summarise'
import { startTreeRenderer } from './start-tree-renderer'

const LEAST_RATIO = 0.7

type Figures = Readonly<{
  page: string
  product: Spread
  tree: Spread
  ratio: Spread
  /** Of the tree's HTML. */
  characters: number
}>

/** Pages a second by the whole server, one request after another, and renderToString of the same tree with the same data alone. */
export async function measurePages(settings: Settings): Promise<PartResult> {
  const databasePath = join(settings.folder, 'pages.sqlite')
  const { people, questionnaire } = await prepareDatabase(databasePath, { people: 2, submitted: 1 })
  const [reader, writer] = [people[0]!, people[1]!]
  const section = `sections/${questionnaire.scales[0]!.id}`
  const pages = [
    { name: 'question', path: `/assessments/${writer.assessmentId}/${section}`, cookie: writer.cookie },
    { name: 'profile', path: `/assessments/${reader.assessmentId}/profile`, cookie: reader.cookie },
  ] as const
  const { rounds, seconds } = settings.quick ? { rounds: 3, seconds: 0.5 } : { rounds: 7, seconds: 2 }
  const stops: (() => unknown)[] = []
  try {
    const server = await startTestServer(profileInto(settings.profileFolder, 'pages'), databasePath)
    stops.push(server.stop)
    const client = startLoadClient()
    stops.push(client.stop)
    const renderer = startTreeRenderer()
    stops.push(renderer.stop)
    const figures: Figures[] = []
    for (const { name, path, cookie } of pages) {
      settings.say(`  ${name}…`)
      const headers = { Cookie: cookie, 'Accept-Encoding': 'gzip' }
      const order = {
        origin: server.origin,
        requests: [{ method: 'GET', path, headers }],
        status: 200,
      } as const
      const [product, tree]: [number[], number[]] = [[], []]
      let characters = 0
      for (let round = 0; round <= rounds; round += 1) {
        const asked = await client.run({ ...order, startAt: 0, concurrency: 1, seconds, atMost: 50_000 })
        const page = { url: `${server.origin}${path}`, cookie }
        const rendered = await renderer.run({ databasePath, page, seconds })
        characters = rendered.characters
        // The first warms up.
        if (round === 0) continue
        product.push(asked.latencies.length / asked.seconds)
        tree.push(rendered.perSecond)
      }
      figures.push({
        ...{ page: name, product: spreadOf(product), tree: spreadOf(tree), characters },
        ratio: spreadOf(product.map((perSecond, round) => perSecond / tree[round]!)),
      })
    }
    return {
      text: describe(figures, `${rounds} rounds of ${seconds} s`),
      figures,
      bounds: figures.map(({ page, ratio }) => ({
        name: `${page} page: a second by the server, to renderToString of its tree alone`,
        value: ratio.median.toFixed(2),
        bound: `at least ${LEAST_RATIO}`,
        holds: ratio.median >= LEAST_RATIO,
      })),
    }
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
}

function describe(figures: readonly Figures[], measured: string): string {
  const say = ({ median, min, max }: Spread, digits: number) =>
    `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`
  return [
    'Pages: the whole server, and renderToString of the same tree alone',
    formatTable([
      ['page', 'server/s', 'tree/s', 'ratio', 'HTML of the tree, kB'],
      ...figures.map(({ page, product, tree, ratio, characters }) => [
        page,
        say(product, 0),
        say(tree, 0),
        say(ratio, 2),
        (characters / 1000).toFixed(1),
      ]),
    ]),
    `  Medians (min–max) of ${measured} each, in turns. Server: one signed-in request after another over one connection,`,
    '  from session and database to gzip. Tree: the document from <html>, with the data that the loaders gave, which are run',
    '  once, in another process; without the copy of the data for the browser’s script.',
  ].join('\n')
}
