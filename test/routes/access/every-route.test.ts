import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import routes from '../../../app/routes'
import { startTestServer, type TestServer } from '../../factories/start-test-server'
import type { Visitor } from '../../factories/visitor'
import { prepareThings } from './prepare-things'
import { deedsOf, listServerAddresses } from './read-addresses'
import { furtherRules } from './rules-of-further-places'
import { rulesOfEndings } from './rules-of-endings'
import { type Asker, askers, type Rule, type Stated, type Things } from './stated'
import { rulesBesidePages, statedRules } from './stated-rules'

type Route = Readonly<{ path?: string; index?: boolean; file: string }>

/** Every address of the product, from its own list, with the file that answers. */
const addresses = (routes as readonly Route[])
  .filter(({ path }) => path !== '*')
  .map(({ path = '', file }) => ({ path: `/${path}`, file: `app/${file}` }))

let server: TestServer
let things: Things
let visitors: ReadonlyMap<Asker, Visitor>

beforeAll(async () => {
  server = await startTestServer()
  ;({ things, visitors } = await prepareThings(server))
})
afterAll(() => server.stop())

/** What an answer amounts to: let in, sent to sign in, or nothing there. */
function judge(response: Response): string {
  const to = response.headers.get('Location') ?? ''
  if (to.startsWith('/sign-in?') || response.status === 401) return 'sign-in'
  if (response.status === 404) return 'nothing'
  return response.status < 500 ? 'in' : `error ${response.status}`
}

function expected(rule: Rule, asker: Asker): string {
  if (rule === 'anyone') return 'in'
  if (rule === 'nobody-at-all') return 'nothing'
  if (asker === 'nobody') return 'sign-in'
  return rule === 'signed-in' || rule.includes(asker) ? 'in' : 'nothing'
}

test('[C4] every address there is has a stated rule, and no rule is of an address that isn’t', () => {
  expect(addresses.map(({ path }) => path).sort()).toEqual(Object.keys(statedRules).sort())
})

test('[C4] an address that takes posts has a rule for them', () => {
  const silent = addresses.filter(({ path, file }) => {
    const takesPosts = /export (async )?function action\b/.test(readFileSync(file, 'utf8'))
    return takesPosts && statedRules[path]?.post === null
  })
  expect(silent).toEqual([])
  expect(readdirSync('app/routes').length).toBeGreaterThan(40)
})

test('[C4] what the server answers beside the pages has a stated rule', () => {
  expect(listServerAddresses()).toEqual(Object.keys(rulesBesidePages).sort())
})

const everyRule = [...Object.entries(statedRules), ...furtherRules, ...Object.entries(rulesBesidePages)]
/** Those that refuse what is posted come first. */
const refusedFirst = (rule: Rule) =>
  [...askers].sort(
    (one, other) => Number(expected(rule, one) === 'in') - Number(expected(rule, other) === 'in'),
  )

describe.each(everyRule)('[C4] %s', (path, stated: Stated) => {
  test.each(askers)('asked for by %s', async (asker) => {
    const response = await visitors.get(asker)!.get(stated.at(things))
    expect(judge(response)).toBe(expected(stated.get, asker))
  })
  if (stated.post === null || path in rulesOfEndings) return
  const rule = stated.post
  test.each(askers)('posted to by %s', async (asker) => {
    const visitor = visitors.get(asker)!
    const response = stated.at(things).endsWith('/answers')
      ? await visitor.postJson(stated.at(things), { answers: {}, importance: {} })
      : await visitor.post(stated.at(things), stated.form)
    expect(judge(response)).toBe(expected(rule, asker))
  })
})

/** Every deed of a form, by what its own route asks for. */
const deeds = everyRule.flatMap(([path, stated]) => {
  const file = addresses.find((address) => address.path === path)?.file
  return (file ? deedsOf(file) : []).map((deed) => ({ path, stated, deed }))
})

test('[C4] each route that asks which deed is meant tells which there are', () => {
  const asking = addresses.filter(({ file }) => deedsOf(file).length > 0).map(({ path }) => path)
  expect(asking.length).toBeGreaterThanOrEqual(20)
  const silent = addresses.filter(
    ({ file }) => readFileSync(file, 'utf8').includes("get('do')") && deedsOf(file).length === 0,
  )
  expect(silent).toEqual([])
  expect(asking.filter((path) => (statedRules[path]?.post ?? null) === null)).toEqual([])
})

describe('[C4] each deed', () => {
  test.each(deeds)('$deed at $path', async ({ stated, deed }) => {
    const rule = stated.deeds?.[deed] ?? stated.post!
    for (const asker of askers.filter((one) => expected(rule, one) !== 'in')) {
      const response = await visitors.get(asker)!.post(stated.at(things), { ...stated.form, do: deed })
      expect([asker, judge(response)]).toEqual([asker, expected(rule, asker)])
    }
  })
})

describe('[C4] doing away with something', () => {
  test.each(askers.filter((asker) => asker !== 'owner' && asker !== 'nobody'))(
    'by %s: not another’s sharing',
    async (asker) => {
      const taken = { 'take-back': things.share }
      const response = await visitors.get(asker)!.post(`/assessments/${things.assessment}/share`, taken)
      expect(response.status).toBe(404)
    },
  )
  // What is done away with is gone after this: whoever may comes last.
  test.each(Object.entries(rulesOfEndings))('%s', async (_path, stated) => {
    for (const asker of refusedFirst(stated.post!)) {
      const response = await visitors.get(asker)!.post(stated.at(things), stated.form)
      expect([asker, judge(response)]).toEqual([asker, expected(stated.post!, asker)])
    }
  })
})
