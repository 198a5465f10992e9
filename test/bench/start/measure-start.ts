import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTestServer } from '../../factories/start-test-server'
import { formatTable } from '../format-table'
import type { PartResult, Settings } from '../part'
import { prepareDatabase } from '../prepare-database'
import { describeSpread } from '../take-turns'
import { spreadOf } from '../summarise'

const MOST_SECONDS = 2
const REQUESTS = 300

/** From the start of the built server, on a database that is there, until it says that it is ready; and its memory then and after pages. */
export async function measureStart({ quick, folder }: Settings): Promise<PartResult> {
  const path = join(folder, 'start.sqlite')
  const { people } = await prepareDatabase(path, { people: 20, submitted: 20 })
  const seconds: number[] = []
  const atRest: number[] = []
  const afterLoad: number[] = []
  for (let turn = 0; turn < (quick ? 3 : 7); turn += 1) {
    const begun = performance.now()
    const server = await startTestServer({}, path)
    seconds.push((performance.now() - begun) / 1000)
    atRest.push(residentMegabytes(server.process.pid!))
    if (turn === 0) {
      for (let request = 0; request < REQUESTS; request += 1) {
        const person = people[request % people.length]!
        const headers = { cookie: person.cookie }
        const answer = await fetch(`${server.origin}/assessments/${person.assessmentId}/profile`, { headers })
        await answer.text()
      }
      afterLoad.push(residentMegabytes(server.process.pid!))
    }
    await server.stop()
  }
  const start = spreadOf(seconds)
  const rest = spreadOf(atRest)
  const load = spreadOf(afterLoad)
  return {
    text: `The built server\n${formatTable([
      ['', 'median (min–max)'],
      ['start to ready, seconds', describeSpread(start)],
      ['memory at rest, MB', describeSpread(rest)],
      [`memory after ${REQUESTS} profile pages, MB`, describeSpread(load)],
    ])}`,
    figures: { startSeconds: start, restMegabytes: rest, afterLoadMegabytes: load },
    bounds: [
      {
        name: 'start to ready',
        value: `${start.median.toFixed(2)} s`,
        bound: `under ${MOST_SECONDS} s`,
        holds: start.median < MOST_SECONDS,
      },
    ],
  }
}

function residentMegabytes(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
  return (pages * 4096) / 1e6
}
