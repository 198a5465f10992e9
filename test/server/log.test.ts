import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeData } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'
import { askForLink, wrongCode } from '../routes/ask-for-link'
import { beginSave } from './begin-save'

describe('[V8] what is logged', () => {
  let server: TestServer
  const secrets: string[] = []
  const lines = () =>
    server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)

  beforeAll(async () => {
    server = await startTestServer({ LOG_LEVEL: 'info' })
    const ann = newVisitor(server)
    const { token, code, requestPath, linkPath } = await askForLink(ann, 'ann@council.example')
    await ann.post(requestPath, { code: wrongCode(code) })
    await ann.get(linkPath)
    await ann.get(`${linkPath}.data`)
    await ann.get(linkPath.replace('/sign-in/link', '/Sign-In/LINK'))
    await ann.post(linkPath)
    await ann.get(`/__manifest?p=${encodeURIComponent(linkPath)}`)
    await ann.post('/sign-in', { email: 'someone at council.example' })
    await ann.get('/sign-in?email=by-query@council.example')
    const session = JSON.parse(
      Buffer.from(decodeURIComponent(ann.cookie.slice(8)), 'base64').toString(),
    ) as string
    const id = await ann.start('system-leadership', { tier: 'thematic', ics: 'black-country' })
    const answers = { 'think-ahead-1': '4', 'think-ahead-2': 'none' }
    await ann.postJson(`/assessments/${id}/answers`, { answers, importance: { 'think-ahead': '5' } })
    await ann.postJson(`/assessments/${id}/answers`, { answers: { 'think-ahead-3': 'very-often' } })
    await ann.post(`/assessments/${id}/sections/think-ahead`, { 'answer.think-ahead-3': 'very-often' })
    changeData(server, 'alter table answer rename to gone_answer')
    await ann.postJson(`/assessments/${id}/answers`, { answers })
    await ann.post(`/assessments/${id}/sections/think-ahead`, { 'answer.think-ahead-1': '3' })
    changeData(server, 'alter table gone_answer rename to answer')
    await ann.post(`/assessments/${id}/check`, { gaps: 'confirmed' })
    await ann.get(`/assessments/${id}/download.csv`)
    // An address that is none of the product's may hold anything: a link that was copied with a slip, a name.
    await ann.get(`/sign-in/lnk/${token}`)
    const [requestId = ''] = requestPath.split('/').slice(-1)
    secrets.push(token, code, code.replace('-', ''), session, ann.cookie.slice(8), id, requestId)
  })
  afterAll(() => server.stop())

  it('is a line for each request, with method, address pattern, status and time', () => {
    const requests = lines().filter((line) => line['msg'] === 'request')
    expect(requests.length).toBeGreaterThan(12)
    for (const line of requests) {
      expect(Object.keys(line).sort()).toEqual(
        ['hostname', 'level', 'method', 'ms', 'msg', 'pid', 'route', 'status', 'time'].sort(),
      )
    }
    expect(requests.map((line) => line['route'])).toContain('/sign-in/link/:token')
  })

  it('shows what failed', () => {
    const failed = lines().filter((line) => line['msg'] === 'request failed')
    expect(JSON.stringify(failed)).toContain('no such table: answer')
  })

  it('[V6] is what retention did, in numbers alone', () => {
    const [told] = lines().filter((line) => line['msg'] === 'retention')
    expect(Object.keys(told!['done'] as object)).toEqual(expect.arrayContaining(['drafts', 'sessions']))
    const values = Object.values(told!['done'] as object)
    expect(values.filter((value) => typeof value !== 'number')).toEqual([])
  })

  it('is no e-mail address', () => {
    expect(server.output()).not.toMatch(/@council|%40council|ann@|someone at|by-query/)
  })

  it('is no link, code or cookie, and no id', () => {
    expect(secrets.every((secret) => secret.length >= 8)).toBe(true)
    for (const secret of secrets) expect(server.output()).not.toContain(secret)
  })

  it('is no answer, importance or role fact', () => {
    expect(server.output()).not.toMatch(
      /think-ahead-\d|very-often|answer\.|importance|thematic|black-country/,
    )
  })

  it('is nothing at all unless it is asked for, while all is well, and if somebody goes away in the middle of a save', async () => {
    const quiet = await startTestServer()
    const ann = newVisitor(quiet)
    await ann.signIn('ann@council.example')
    const save = beginSave(quiet, ann, await ann.start('system-leadership'), 'think-ahead-1')
    await save.begun
    save.goAway()
    await expect(save.status).rejects.toThrow()
    await ann.get('/glossary')
    await quiet.stop()
    expect(quiet.output()).toBe(`Ready on ${quiet.origin}\n`)
  })
})
