import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { titleOf, wordsOf } from './read-page'

const NOBODYS = '01900000-0000-7000-8000-000000000000'

describe('what does not exist', () => {
  let server: TestServer
  let ann: Visitor
  let own: string

  beforeAll(async () => {
    server = await startTestServer()
    ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    own = await ann.start('system-leadership')
  })
  afterAll(() => server.stop())

  it.each([
    ['an unknown questionnaire', '/questionnaires/leadership-styles'],
    ['an unknown version', '/questionnaires/system-leadership@2'],
    ['version nought', '/questionnaires/system-leadership@0'],
    ['a version that is no number', '/questionnaires/system-leadership@latest'],
    ['a name that every JavaScript object has', '/questionnaires/__proto__'],
    ['starting an unknown questionnaire', '/assessments/new/leadership-styles'],
    ['starting an unknown version', '/assessments/new/system-leadership@2'],
    ['an unknown assessment', `/assessments/${NOBODYS}`],
    ['an assessment that is no id', '/assessments/1%20or%201=1'],
    ['the role facts of an unknown assessment', `/assessments/${NOBODYS}/role`],
    ['a section of an unknown assessment', `/assessments/${NOBODYS}/sections/think-ahead`],
    ['checking an unknown assessment', `/assessments/${NOBODYS}/check`],
    ['the profile of an unknown assessment', `/assessments/${NOBODYS}/profile`],
    ['exploring an unknown assessment', `/assessments/${NOBODYS}/explore`],
    ['deleting an unknown assessment', `/assessments/${NOBODYS}/delete`],
    ['any other address', '/administration/users'],
  ])('%s is a page that is not found', async (_what, path) => {
    const response = await ann.get(path)
    const html = await response.text()
    expect(response.status).toBe(404)
    expect(wordsOf(html)).toMatch(/^Page not found If you typed the address, check it\./)
    expect(titleOf(html)).toBe('Page not found – System Leadership Profile')
  })

  it('a slash that is hidden in a part of an address is not sent on to, and nothing is logged', async () => {
    for (const method of ['get', 'post'] as const) {
      const answer = await ann[method]('/invitations/%2F%2fevil.example', { answer: 'x' })
      expect([answer.status, await answer.text()]).toEqual([404, 'Not found.'])
    }
    expect(server.output()).toBe(`Ready on ${server.origin}\n`)
  })

  it('an address with what no header can hold is no failure of ours, though it sends on to itself', async () => {
    for (const odd of ['e%CC%81', 'a%0D%0AX:%20y']) {
      const sentOn = await ann.post(`/invitations/${odd}`, { answer: 'x' })
      expect(sentOn.status).toBe(302)
      expect((await ann.get(sentOn.headers.get('Location')!)).status).toBe(404)
    }
  })

  it.each(['download.csv', 'download.json', 'profile.pdf', 'answers'])(
    'the %s of an unknown assessment is not found',
    async (file) => {
      const response = await ann.get(`/assessments/${NOBODYS}/${file}`)
      expect([response.status, await response.text()]).toEqual([404, 'Not found'])
    },
  )

  it('a section that the questionnaire does not have is not found, to read or to answer', async () => {
    const path = `/assessments/${own}/sections/framing`
    expect((await ann.get(path)).status).toBe(404)
    expect((await ann.post(path, { 'answer.think-ahead-1': '4' })).status).toBe(404)
    expect(countRows(server, 'answer', own)).toBe(0)
  })

  it.each([
    ['start', '/assessments/new/leadership-styles', {}],
    ['start in an unknown version', '/assessments/new/system-leadership@2', {}],
    ['change role facts', `/assessments/${NOBODYS}/role`, { tier: 'project' }],
    ['change role facts wrongly', `/assessments/${NOBODYS}/role`, { tier: 'emperor' }],
    ['answer a section', `/assessments/${NOBODYS}/sections/think-ahead`, { 'answer.think-ahead-1': '4' }],
    ['submit', `/assessments/${NOBODYS}/check`, { gaps: 'confirmed' }],
    ['delete', `/assessments/${NOBODYS}/delete`, {}],
  ])('to %s what does not exist is not found', async (_what, path, fields) => {
    expect((await ann.post(path, fields as Record<string, string>)).status).toBe(404)
  })

  it('the autosave of an unknown assessment is not found', async () => {
    const response = await ann.postJson(`/assessments/${NOBODYS}/answers`, {
      answers: { 'think-ahead-1': '4' },
    })
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ error: 'There is no such assessment.' })
  })

  it('an item that the questionnaire does not ask is refused, and nothing of that post is saved', async () => {
    const path = `/assessments/${own}/sections/think-ahead`
    for (const unknown of [
      'answer.framing-1',
      'answer.constructor',
      'answer.__proto__',
      'importance.framing',
    ]) {
      const response = await ann.post(path, { 'answer.think-ahead-1': '4', [unknown]: '4' })
      expect([unknown, response.status]).toEqual([unknown, 400])
      expect(wordsOf(await response.text())).toContain('This questionnaire does not ask that.')
    }
    const autosaved = await ann.postJson(`/assessments/${own}/answers`, {
      answers: { 'think-ahead-1': '4', 'framing-1': '4' },
    })
    expect(autosaved.status).toBe(400)
    expect(countRows(server, 'answer', own)).toBe(0)
  })

  it('an address with a null character is not found, whatever the database makes of it', async () => {
    for (const path of ['/assessments/%00', '/assessments/%00/profile', '/sign-in/requests/%00']) {
      expect([path, (await ann.get(path)).status]).toEqual([path, 404])
    }
    expect((await ann.post('/evaluation/become/%00')).status).toBe(404)
  })

  it('an address with a backslash, or one that asks in an older way for data, is not found, and nobody is alarmed', async () => {
    for (const path of ['/%5C', '/%5C/@/b', '/%5c/%20', '/glossary?_data=root', '/glossary?%5Fdata=root']) {
      expect([path, (await ann.get(path)).status]).toEqual([path, 404])
    }
    expect(server.output()).toBe(`Ready on ${server.origin}\n`)
  })

  it('someone who is not signed in is sent to sign in, and comes back to where they were', async () => {
    const response = await newVisitor(server).get(`/assessments/${own}/sections/think-ahead?check`)
    expect(response.status).toBe(302)
    expect(response.headers.get('Location')).toBe(
      `/sign-in?return-to=%2Fassessments%2F${own}%2Fsections%2Fthink-ahead%3Fcheck%3D`,
    )
  })

  it('someone who is not signed in can save nothing', async () => {
    const nobody = newVisitor(server)
    const autosaved = await nobody.postJson(`/assessments/${own}/answers`, {
      answers: { 'think-ahead-1': '4' },
    })
    expect([autosaved.status, await autosaved.json()]).toEqual([401, { error: 'Sign in again.' }])
    const posted = await nobody.post(`/assessments/${own}/sections/think-ahead`, {
      'answer.think-ahead-1': '4',
    })
    expect(posted.status).toBe(401)
    expect((await nobody.post(`/assessments/${own}/delete`)).status).toBe(401)
    expect([countRows(server, 'assessment', own), countRows(server, 'answer', own)]).toEqual([1, 0])
  })
})
