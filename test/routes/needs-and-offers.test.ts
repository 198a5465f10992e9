import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPublishedRound } from '../factories/add-published-round'
import { addTeam, grantRole } from '../factories/add-team'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { wordsOf } from './read-page'

let server: TestServer
let facilitator: Visitor

beforeAll(async () => {
  server = await startTestServer()
  facilitator = newVisitor(server)
  await facilitator.signIn('facilitator@council.example')
  addTeam(server, 'board')
  grantRole(server, 'facilitator@council.example', 'facilitator', 'board')
  addPublishedRound(server, { teamId: 'board', roundId: 'result' })
})
afterAll(() => server.stop())

describe('[G30] what a team could do', () => {
  test('is found from its results, and names growth areas, activities and what they cover', async () => {
    expect(await (await facilitator.get('/rounds/result/results')).text()).toContain(
      'href="/rounds/result/development"',
    )
    const response = await facilitator.get('/rounds/result/development')
    expect(response.status).toBe(200)
    const words = wordsOf(await response.text())
    // On every scale ten people give 1 to 5 twice each: each of the five has a mean of 3.
    expect(words.match(/: 3\.0 \(/g)).toHaveLength(5)
    expect(words).toMatch(/by the whole team\./)
    expect(words).toMatch(/Covers/)
  })

  test('is nobody else’s to see', async () => {
    const other = newVisitor(server)
    await other.signIn('other@council.example')
    expect((await other.get('/rounds/result/development')).status).toBe(404)
  })
})
