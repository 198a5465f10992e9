import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import routes from '../../../app/routes'
import { startTestServer, type TestServer } from '../../factories/start-test-server'
import type { Visitor } from '../../factories/visitor'
import { prepareThings } from './prepare-things'
import {
  addressFor,
  expected,
  expectedOfAll,
  judge,
  type Outcomes,
  post,
  scriptAddress,
  whoMayAsk,
} from './ask-server'
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

/** Pages, which a script may ask for; the other addresses give files. */
const isPage = (path: string) => {
  const file = addresses.find((address) => address.path === path)?.file ?? ''
  return file !== '' && readFileSync(file, 'utf8').includes('export default function')
}

/** One after the other: what one posts may change what the next one finds. */
async function postAs(who: readonly Asker[], rule: Rule, path: string, stated: Stated, form = stated.form) {
  const outcomes: Outcomes = {}
  for (const asker of who) {
    const address = addressFor(asker, rule, stated, isPage(path), things)
    outcomes[asker] = await judge(post(visitors.get(asker)!, stated, address, form))
  }
  return outcomes
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

test.each(everyRule)('[C4] %s', async (path, stated) => {
  const outcomes: Outcomes = {}
  for (const asker of askers) {
    const address = addressFor(asker, stated.get, stated, isPage(path), things)
    outcomes[asker] = await judge(visitors.get(asker)!.get(address))
  }
  expect(outcomes, 'asked for').toEqual(expectedOfAll(stated.get))
  const letIn = whoMayAsk(stated)
  if (letIn !== undefined && isPage(path))
    expect(await judge(visitors.get(letIn)!.get(scriptAddress(stated.at(things)))), 'as a script').toBe('in')
  if (stated.post === null || path in rulesOfEndings) return
  expect(await postAs(askers, stated.post, path, stated), 'posted to').toEqual(expectedOfAll(stated.post))
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
  test.each(deeds)('$deed at $path', async ({ path, stated, deed }) => {
    const rule = stated.deeds?.[deed] ?? stated.post!
    const refused = askers.filter((asker) => expected(rule, asker) !== 'in')
    const outcomes = await postAs(refused, rule, path, stated, { ...stated.form, do: deed })
    expect(outcomes).toEqual(expectedOfAll(rule, refused))
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
  test.each(Object.entries(rulesOfEndings))('%s', async (path, stated) => {
    const outcomes = await postAs(refusedFirst(stated.post!), stated.post!, path, stated)
    expect(outcomes).toEqual(expectedOfAll(stated.post!))
  })
})
