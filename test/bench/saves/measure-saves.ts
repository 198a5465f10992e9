import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTestServer } from '../../factories/start-test-server'
import { formatTable } from '../format-table'
import type { Bound, PartResult, Settings } from '../part'
import { prepareDatabase } from '../prepare-database'
import { profileInto } from '../profile-into'
import { type LoadClient, startLoadClient } from '../run-load'
import { startBareServer } from '../start-bare-server'
import { quantile, type Spread, spreadOf } from '../summarise'
import { makeSaveRequests, type SaveKind, statusOf } from './save-requests'

const PEOPLE = 256
const REQUESTS_AT_MOST = 50_000

/** Least share of the bare server's saves a second, and how far the slowest may be from the median. */
const LEAST_RATIO: Readonly<Record<SaveKind, number>> = { autosave: 0.5, 'section-form': 0.35 }
const MOST_P99_TO_MEDIAN = 5

type ServerFigures = Readonly<{ perSecond: Spread; p50Ms: number; p99Ms: number; requests: number }>
type Figures = Readonly<{ concurrency: number; product: ServerFigures; bare: ServerFigures; ratio: Spread }>

/**
 * Saves a second through the product's real HTTP path, and through a bare server that does the same durable
 * write. The two take turns, so that whatever else the machine does falls on both.
 */
export async function measureSaves(kind: SaveKind, settings: Settings): Promise<PartResult> {
  const productPath = join(settings.folder, `${kind}-product.sqlite`)
  const barePath = join(settings.folder, `${kind}-bare.sqlite`)
  const { people, questionnaire } = await prepareDatabase(productPath, { people: PEOPLE, submitted: 0 })
  copyFileSync(productPath, barePath)

  const profiled = (name: string) => profileInto(settings.profileFolder, `${kind}-${name}`)
  const stops: (() => unknown)[] = []
  try {
    const product = await startTestServer(profiled('product'), productPath)
    stops.push(product.stop)
    const bare = await startBareServer(barePath, profiled('bare'))
    stops.push(bare.stop)
    const client = startLoadClient()
    stops.push(client.stop)
    const load = (origin: string) => {
      const requests = makeSaveRequests(kind, origin, people, questionnaire)
      return newRound(client, { origin, requests, status: statusOf[kind], atMost: REQUESTS_AT_MOST })
    }
    const [loadProduct, loadBare] = [load(product.origin), load(bare.origin)]
    const figures: Figures[] = []
    for (const concurrency of settings.concurrency) {
      settings.say(`  ${concurrency} at once…`)
      figures.push(await compare(loadProduct, loadBare, concurrency, settings.quick))
    }
    return {
      text: describe(kind, figures, settings),
      figures,
      bounds: figures.flatMap((of) => boundsOf(kind, of)),
    }
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
}

type Round = Readonly<{ perSecond: number; latencies: readonly number[] }>
type RunRound = (concurrency: number, seconds: number) => Promise<Round>

/** Goes on with the requests where the round before has stopped. */
function newRound(
  client: LoadClient,
  order: Pick<Parameters<LoadClient['run']>[0], 'origin' | 'requests' | 'status' | 'atMost'>,
): RunRound {
  let startAt = 0
  return async (concurrency, seconds) => {
    const report = await client.run({ ...order, concurrency, seconds, startAt })
    startAt = report.nextAt
    return { perSecond: report.latencies.length / report.seconds, latencies: report.latencies }
  }
}

async function compare(
  product: RunRound,
  bare: RunRound,
  concurrency: number,
  quick: boolean,
): Promise<Figures> {
  const { rounds, seconds } = roundsOf(quick)
  await product(concurrency, seconds)
  await bare(concurrency, seconds)
  const productRounds: Round[] = []
  const bareRounds: Round[] = []
  for (let round = 0; round < rounds; round += 1) {
    const productFirst = round % 2 === 0
    if (productFirst) productRounds.push(await product(concurrency, seconds))
    bareRounds.push(await bare(concurrency, seconds))
    if (!productFirst) productRounds.push(await product(concurrency, seconds))
  }
  return {
    concurrency,
    product: summarise(productRounds),
    bare: summarise(bareRounds),
    ratio: spreadOf(productRounds.map((round, index) => round.perSecond / bareRounds[index]!.perSecond)),
  }
}

function roundsOf(quick: boolean) {
  return quick ? { rounds: 3, seconds: 0.5 } : { rounds: 7, seconds: 2 }
}

function summarise(rounds: readonly Round[]): ServerFigures {
  const latencies = rounds.flatMap((round) => round.latencies)
  return {
    perSecond: spreadOf(rounds.map((round) => round.perSecond)),
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    requests: latencies.length,
  }
}

function boundsOf(kind: SaveKind, { concurrency, product, ratio }: Figures): readonly Bound[] {
  const writers = concurrency === 1 ? '1 writer' : `${concurrency} writers`
  const tail = product.p99Ms / product.p50Ms
  return [
    {
      name: `${kind}, ${writers}: saves a second to the bare server’s`,
      value: ratio.median.toFixed(2),
      bound: `at least ${LEAST_RATIO[kind]}`,
      holds: ratio.median >= LEAST_RATIO[kind],
    },
    ...(concurrency === 256
      ? [
          {
            name: `${kind}, ${writers}: p99 to the median`,
            value: tail.toFixed(1),
            bound: `at most ${MOST_P99_TO_MEDIAN}`,
            holds: tail <= MOST_P99_TO_MEDIAN,
          },
        ]
      : []),
  ]
}

function describe(kind: SaveKind, figures: readonly Figures[], { quick }: Settings): string {
  const { rounds, seconds } = roundsOf(quick)
  const whole = ({ median, min, max }: Spread) => `${median.toFixed(0)} (${min.toFixed(0)}–${max.toFixed(0)})`
  const latency = ({ p50Ms, p99Ms }: ServerFigures) => `${p50Ms.toFixed(2)} / ${p99Ms.toFixed(2)}`
  const title =
    kind === 'autosave'
      ? 'Autosave: one answer a request, POST /assessments/ID/answers'
      : 'Section form: three answers and an importance a request, POST /assessments/ID/sections/SECTION'
  return [
    title,
    formatTable([
      ['writers', 'product/s', 'bare/s', 'ratio', 'product p50 / p99 ms', 'bare p50 / p99 ms'],
      ...figures.map(({ concurrency, product, bare, ratio }) => [
        String(concurrency),
        whole(product.perSecond),
        whole(bare.perSecond),
        `${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)})`,
        latency(product),
        latency(bare),
      ]),
    ]),
    `  Medians (min–max) of ${rounds} rounds of ${seconds} s each, in turns; ratio: median of the rounds’ ratios.`,
  ].join('\n')
}
