import type { Request, Response } from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerMetrics } from '../../server/answer-metrics'
import { sendRequest } from '../factories/send-request'
import { productionSettings } from '../factories/production-settings'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'
import { askForLink } from '../routes/ask-for-link'
import { titleOf } from '../routes/read-page'
import { beginSave } from './begin-save'

const METRICS_TOKEN = 'a-token-for-metrics-of-this-test'

/** The value of one series, such as `http_requests_total{method="GET",route="/",status="2xx"}`. */
const valueOf = (text: string, series: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length) ?? NaN,
  )

describe('what is measured', () => {
  let server: TestServer
  const read = async () => (await sendRequest(server, '/metrics')).body

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it('is text as Prometheus reads it, kept by nobody', async () => {
    const { status, headers, body } = await sendRequest(server, '/metrics')
    expect(status).toBe(200)
    expect(headers['content-type']).toMatch(/^text\/plain;.* version=0\.0\.4/)
    expect(headers['cache-control']).toBe('no-store')
    const lines = body.trimEnd().split('\n')
    expect(
      lines.filter((line) => !/^(# (HELP|TYPE) \w+ .+|\w+(\{.*\})? [-+\w.]+)$/.test(line) && line),
    ).toEqual([])
  })

  it('is the process and whether the database answers', async () => {
    const text = await read()
    expect(valueOf(text, 'database_up')).toBe(1)
    expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(10e6)
    expect(valueOf(text, 'process_cpu_seconds_total')).toBeGreaterThan(0)
    expect(text).toContain('nodejs_eventloop_lag_seconds')
  })

  it('counts each request once by method, address pattern and class of status, with its time', async () => {
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    const id = await ann.start('social-skill')
    const before = await read()
    const put = (path: string) =>
      sendRequest(server, path, { method: 'PUT', headers: { Origin: server.origin, 'Content-Length': '0' } })
    const asked = [
      ['GET', '/assessments', '2xx', () => ann.get('/assessments')],
      ['GET', '/assessments/:assessment', '2xx', () => ann.get(`/assessments/${id}`)],
      ['GET', '/assessments/:assessment', '4xx', () => ann.get('/assessments/someone-elses')],
      ['GET', '/assessments/:assessment', '2xx', () => ann.get(`/assessments/${id}.data`)],
      ['GET', '/assessments/new/:questionnaire', '2xx', () => ann.get('/assessments/new/system-leadership')],
      [
        'GET',
        '/assessments/:assessment/download.csv',
        '2xx',
        () => ann.get(`/assessments/${id}/download.csv`),
      ],
      ['GET', '/questionnaires/which', '2xx', () => ann.get('/questionnaires/which')],
      ['GET', '/questionnaires/:questionnaire', '2xx', () => ann.get('/questionnaires/social-skill')],
      ['GET', '/', '2xx', () => ann.get('/')],
      ['GET', '/', '2xx', () => ann.get('/_root.data')],
      ['GET', 'other', '4xx', () => ann.get('/no/such/page')],
      ['GET', '/assets/*', '4xx', () => ann.get('/assets/none.js')],
      ['POST', '/sign-out', '3xx', () => ann.post('/sign-out')],
      ['POST', '/sign-out', '4xx', () => ann.post('/sign-out', {}, { Origin: 'http://evil.example' })],
      ['GET', '/assessments', '3xx', () => newVisitor(server).get('/assessments')],
      ['other', '/', '4xx', () => put('/')],
    ] as const
    const expected = new Map<string, number>()
    for (const [method, route, status, ask] of asked) {
      await ask()
      const series = `http_requests_total{method="${method}",route="${route}",status="${status}"}`
      expected.set(series, (expected.get(series) ?? 0) + 1)
    }
    const timed = 'http_request_duration_seconds_count{method="GET",route="/assessments/:assessment"}'
    expected.set(timed, 3)
    const grown = async () => {
      const after = await read()
      const growth = (series: string) => valueOf(after, series) - (valueOf(before, series) || 0)
      return Object.fromEntries([...expected.keys()].map((series) => [series, growth(series)]))
    }
    // What is counted is counted when the answer has gone, which may be after it has come.
    await expect.poll(grown).toEqual(Object.fromEntries(expected))
  })

  it('counts whoever went away before the answer apart', async () => {
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    const id = await ann.start('social-skill')
    const slow = beginSave(server, ann, id, 'any-item')
    slow.status.catch(() => undefined)
    await slow.begun
    slow.goAway()
    const series =
      'http_requests_total{method="POST",route="/assessments/:assessment/answers",status="aborted"}'
    await expect.poll(async () => valueOf(await read(), series)).toBe(1)
  })

  it('is no id, token, address or anything else of a path', async () => {
    const bob = newVisitor(server)
    const { token, linkPath, requestPath } = await askForLink(bob, 'bob@charity.example')
    await bob.get(linkPath)
    await bob.get(linkPath.replace('/sign-in/link', '/Sign-In//LINK'))
    await bob.get(`/sign-in?email=bob@charity.example`)
    await bob.get('/of-nobody"} 1')
    await bob.post(linkPath)
    const id = await bob.start('social-skill')
    await bob.get(`/assessments/${id}/check`)
    const text = await read()
    const secrets = [token, id, requestPath.split('/').at(-1)!, 'bob', 'charity', 'of-nobody']
    for (const secret of secrets) expect(text).not.toContain(secret)
    const routes = [...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route!)
    expect(new Set(routes.flatMap((route) => route.match(/\d/g) ?? [])).size).toBe(0)
  })
})

describe('who may read it', () => {
  let open: TestServer
  let guarded: TestServer

  beforeAll(async () => {
    open = await startTestServer(productionSettings)
    guarded = await startTestServer({ ...productionSettings, METRICS_TOKEN, LOG_LEVEL: 'debug' })
  })
  afterAll(async () => {
    await open.stop()
    await guarded.stop()
  })

  const ask = async (server: TestServer, headers: Record<string, string> = {}) => {
    const { status, body } = await sendRequest(server, '/metrics', { headers })
    return [status, body.includes('process_cpu_seconds_total')]
  }

  it('without a token: this machine, by its own name and without a proxy', async () => {
    expect(await ask(open)).toEqual([200, true])
    expect(await ask(open, { Authorization: `Bearer ${METRICS_TOKEN}` })).toEqual([200, true])
    const others: Record<string, string>[] = [
      { 'X-Forwarded-For': '127.0.0.1' },
      { Forwarded: 'for=127.0.0.1' },
      { Via: '1.1 proxy' },
      { 'X-Real-IP': '127.0.0.1' },
      { Host: 'profile.example.org' },
    ]
    for (const headers of others) {
      expect([headers, ...(await ask(open, headers))]).toEqual([headers, 404, false])
    }
  })

  it.each([
    ['127.0.0.1', true],
    ['127.8.9.10', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['192.0.2.1', false],
    ['::ffff:192.0.2.1', false],
    ['128.0.0.1', false],
    ['fe80::1', false],
    ['2001:db8::127.0.0.1', false],
    [undefined, false],
  ])('without a token, from the address %s: %s', async (remoteAddress, mayRead) => {
    const request = {
      method: 'GET',
      url: '/metrics',
      socket: { remoteAddress },
      headers: { host: 'localhost' },
    }
    const answered = await new Promise((resolve, reject) => {
      const response = { locals: {}, set: () => response, send: resolve }
      const metrics = { contentType: 'text/plain', print: async () => 'figures' } as never
      answerMetrics(metrics, null)(request as never as Request, response as never as Response, (error) =>
        error ? reject(error as Error) : resolve('not found'),
      )
    })
    expect(answered).toBe(mayRead ? 'figures' : 'not found')
  })

  it('with a token: whoever shows it, from wherever, and nobody else', async () => {
    const right = { Authorization: `Bearer ${METRICS_TOKEN}` }
    expect(await ask(guarded, right)).toEqual([200, true])
    expect(await ask(guarded, { ...right, Host: 'x.example', 'X-Forwarded-For': '203.0.113.9' })).toEqual([
      200,
      true,
    ])
    for (const Authorization of [
      '',
      'Bearer',
      'Bearer ',
      `Bearer ${METRICS_TOKEN.slice(0, -1)}`,
      `Bearer ${METRICS_TOKEN}x`,
      `Bearer ${METRICS_TOKEN.toUpperCase()}`,
      `Bearer x ${METRICS_TOKEN}`,
      `Basic ${METRICS_TOKEN}`,
      METRICS_TOKEN,
    ]) {
      expect([Authorization, ...(await ask(guarded, { Authorization }))]).toEqual([Authorization, 404, false])
    }
    expect(await ask(guarded)).toEqual([404, false])
    const inQuery = await sendRequest(guarded, `/metrics?token=${METRICS_TOKEN}`)
    expect(inQuery.status).toBe(404)
    expect(guarded.output()).not.toContain(METRICS_TOKEN.slice(0, -1))
  })

  it('for everybody else it is a page that isn’t there', async () => {
    const [metrics, none] = await Promise.all(
      ['/metrics', '/nothing'].map((path) => sendRequest(guarded, path)),
    )
    expect([metrics?.status, titleOf(metrics!.body)]).toEqual([404, titleOf(none!.body)])
  })
})
