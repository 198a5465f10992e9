import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import routes from '../../app/routes'
import { readAnswers } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { prepareThings } from '../routes/access/prepare-things'
import { type Asker, askers, type Rule, type Things } from '../routes/access/stated'
import { statedRules } from '../routes/access/stated-rules'
import { everyItem } from '../routes/every-item'
import { type Case, casesOf, type Place } from './fuzz/cases'
import { findMarkup, nasty } from './fuzz/nasty'
import { readFields } from './fuzz/read-forms'
import { newSender, type Reply } from './fuzz/send-case'

/** `npm run fuzz -- --cases N --seed S` sends more, and the same again. */
const CASES = Number(process.env['FUZZ_CASES'] ?? 20_000)
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000)
const AT_ONCE = 12
const LONGEST_MS = 1_000

let server: TestServer
let things: Things
let visitors: ReadonlyMap<Asker, Visitor>
let canary: Visitor
let canaryId: string
let canaryAnswers: Record<string, number | null>
let sender: ReturnType<typeof newSender>

beforeAll(async () => {
  server = await startTestServer({ LOG_LEVEL: 'warn' })
  ;({ things, visitors } = await prepareThings(server))
  canary = newVisitor(server)
  await canary.signIn('canary@council.example')
  canaryId = await canary.start('system-leadership')
  await canary.postJson(`/assessments/${canaryId}/answers`, { answers: everyItem('system-leadership', '4') })
  canaryAnswers = readAnswers(server, canaryId)
  const cookies = new Map(askers.map((asker) => [asker as string, visitors.get(asker)!.cookie]))
  sender = newSender(server.origin, cookies.set('canary', canary.cookie), AT_ONCE)
})
afterAll(async () => {
  sender.stop()
  await server.stop()
})

/** Every address of the route table, led to real things, with the fields that its page shows to whoever may see it. */
async function listPlaces(): Promise<readonly Place[]> {
  const patterns = (routes as readonly { path?: string }[]).map(({ path = '' }) => `/${path}`)
  const places: Place[] = [{ pattern: '/__manifest', path: '/__manifest', fields: {} }]
  for (const pattern of patterns.filter((path) => path !== '/*')) {
    const rule = statedRules[pattern]!
    const path = rule.at(things)
    const page = await visitors.get(readerOf(rule.get))!.get(path)
    const fields = readFields(await page.text())
    places.push({ pattern, path, fields })
  }
  // An address of each kind that is the canary's own, for everybody else to try.
  const own = ['', '/sections/think-ahead', '/answers', '/check', '/role', '/delete', '/share', '/profile']
  return [
    ...places,
    ...own.map((end) => ({
      pattern: `/assessments/:a${end}`,
      path: `/assessments/${canaryId}${end}`,
      fields: {},
    })),
  ]
}

/** Somebody who may see a page, if anybody may. */
function readerOf(rule: Rule): Asker {
  if (rule === 'anyone' || rule === 'nobody-at-all') return 'nobody'
  return rule === 'signed-in' ? 'participant' : (rule[0] ?? 'participant')
}

function judge(reply: Reply): string | null {
  if (reply.status >= 500) return `answered ${reply.status}`
  const markup = /html/.test(reply.type) ? findMarkup(reply.body) : null
  return markup === null ? null : `gave back as markup: ${markup}`
}

/** Sends all of them, many at once; gives what was wrong, with what it takes to send it again. */
async function sendAll(cases: readonly Case[]): Promise<readonly string[]> {
  const wrong: string[] = []
  const slow: Case[] = []
  const complain = (one: Case, what: string) =>
    void wrong.push(`seed ${SEED}: ${what}\n${JSON.stringify(one).slice(0, 3_000)}`)
  let next = 0
  const sendOn = async () => {
    for (let one = cases[next++]; one && wrong.length < 30; one = cases[next++]) {
      const sent = one
      const reply = await sender.send(sent).catch((error: unknown) => void complain(sent, String(error)))
      if (!reply) continue
      const found = judge(reply)
      if (found !== null) complain(sent, found)
      if (reply.ms > LONGEST_MS) slow.push(sent)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sendOn))
  // Beside others, on a machine with other things to do, anything may take long: what counts is how long it takes alone.
  for (const one of slow) {
    const times = [(await sender.send(one)).ms, (await sender.send(one)).ms, (await sender.send(one)).ms]
    if (Math.min(...times) > LONGEST_MS) complain(one, `took ${Math.round(Math.min(...times))} ms`)
  }
  return wrong
}

test(
  'whatever is sent to any address, as whoever: no error of ours, no hang, nothing given back as markup, no answer of another changed',
  async () => {
    const cases = fc.sample(casesOf(await listPlaces(), askers, server.origin), {
      seed: SEED,
      numRuns: CASES,
    })
    const begun = performance.now()
    expect(await sendAll(cases)).toEqual([])
    if (process.env['FUZZ_CASES']) {
      const seconds = Math.round((performance.now() - begun) / 1000)
      process.stderr.write(`${CASES} cases in ${seconds} s, seed ${SEED}\n`)
    }
    expect(server.output().split('\n').slice(1).join('\n')).toBe('')
    expect(readAnswers(server, canaryId)).toEqual(canaryAnswers)
    expect((await canary.get(`/assessments/${canaryId}/check`)).status).toBe(200)
  },
  60_000 + CASES * 40,
)

test('whatever malformed changes somebody sends to their own assessment, their answers stay as they are', async () => {
  const items = Object.keys(canaryAnswers)
  const isNone = (value: string) => !/^([1-5]|none|)$/.test(value)
  const broken = fc
    .record({
      item: fc.constantFrom(...items),
      value: nasty.filter(isNone),
      how: fc.constantFrom('json', 'form', 'text'),
    })
    .map(({ item, value, how }): Case => {
      const base = { asker: 'canary', method: 'POST' }
      const headers = (type: string) => ({ Origin: server.origin, 'Content-Type': type })
      const form = new URLSearchParams([
        [`answer.${item}`, '1'],
        [`answer.${items[0]}`, value],
      ]).toString()
      if (how === 'json') {
        const body = JSON.stringify({ answers: { [item]: '1', [items[0]!]: value } })
        return {
          ...base,
          path: `/assessments/${canaryId}/answers`,
          headers: headers('application/json'),
          body,
        }
      }
      const type = how === 'form' ? 'application/x-www-form-urlencoded' : 'text/plain'
      return {
        ...base,
        path: `/assessments/${canaryId}/sections/clear-narrative`,
        headers: headers(type),
        body: form,
      }
    })
  expect(await sendAll(fc.sample(broken, { seed: SEED, numRuns: Math.max(300, CASES / 50) }))).toEqual([])
  expect(readAnswers(server, canaryId)).toEqual(canaryAnswers)
})
