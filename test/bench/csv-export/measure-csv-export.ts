import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTestServer } from '../../factories/start-test-server'
import { formatTable } from '../format-table'
import type { PartResult, Settings } from '../part'
import { prepareDatabase } from '../prepare-database'
import { fillPopulation } from './fill-population'

const LINE_FEED = 10
/** The most memory with ten times the rows, to that with the fewer: what differs is when garbage is collected. */
const MOST_GROWTH = 1.15

type Figures = Readonly<{
  rows: number
  rowsPerSecond: number
  megabytes: number
  restMegabytes: number
  peakMegabytes: number
}>

/** The export for research, read to its end over HTTP, from a server of its own for each size; and the most memory that it had. */
export async function measureCsvExport(settings: Settings): Promise<PartResult> {
  const figures: Figures[] = []
  const most = settings.quick ? 10_000 : 100_000
  for (const rows of [most / 10, most]) {
    settings.say(`  ${rows} rows…`)
    figures.push(await measure(settings.folder, rows, most / rows))
  }
  const [few, many] = figures as [Figures, Figures]
  const growth = many.peakMegabytes / few.peakMegabytes
  return {
    text: `Export for research as CSV, over HTTP\n${formatTable([
      ['rows', 'rows/s', 'MB', 'memory at rest, MB', 'at its most, MB'],
      ...figures.map((of) => [
        String(of.rows),
        of.rowsPerSecond.toFixed(0),
        of.megabytes.toFixed(1),
        of.restMegabytes.toFixed(0),
        of.peakMegabytes.toFixed(0),
      ]),
    ])}\n  The smaller is read ten times over, so that both leave as much garbage: what differs is what a file's length keeps.`,
    figures,
    bounds: [
      {
        name: `most memory with ${many.rows} rows to that with ${few.rows}`,
        value: `${growth.toFixed(2)} times`,
        bound: `at most ${MOST_GROWTH} times`,
        holds: growth <= MOST_GROWTH,
      },
    ],
  }
}

async function measure(folder: string, rows: number, times: number): Promise<Figures> {
  const path = join(folder, `csv-${rows}.sqlite`)
  const { people, questionnaire } = await prepareDatabase(path, { people: 1, submitted: 0 })
  fillPopulation(path, questionnaire, rows)
  const server = await startTestServer({}, path)
  try {
    const restMegabytes = memoryOf(server.process.pid!, 'VmRSS')
    const url = `${server.origin}/research/${questionnaire.id}@${questionnaire.version}/scores.csv`
    const begun = performance.now()
    let bytes = 0
    for (let time = 0; time < times; time += 1) bytes = await readWhole(url, people[0]!.cookie, rows)
    const seconds = (performance.now() - begun) / 1000 / times
    return {
      rows,
      rowsPerSecond: rows / seconds,
      megabytes: bytes / 1e6,
      restMegabytes,
      peakMegabytes: memoryOf(server.process.pid!, 'VmHWM'),
    }
  } finally {
    await server.stop()
  }
}

/** How many bytes the export has, read to its end. */
async function readWhole(url: string, cookie: string, rows: number): Promise<number> {
  const answer = await fetch(url, { headers: { Cookie: cookie } })
  if (answer.status !== 200 || !answer.body) throw new Error(`The export was answered ${answer.status}.`)
  let [bytes, lines] = [0, 0]
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += part.length
    for (const byte of part) if (byte === LINE_FEED) lines += 1
  }
  if (lines !== rows + 1) throw new Error(`The export had ${lines} lines instead of ${rows + 1}.`)
  return bytes
}

/** What a process has of memory: VmRSS now, VmHWM at its most. */
function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  const [, kibibytes] =
    new RegExp(`^${what}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return (Number(kibibytes) * 1024) / 1e6
}
