import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { askForLink } from './ask-for-link'
import { fieldsOf } from './read-page'

const elsewhere = [
  '//evil.example',
  '///evil.example/path',
  '/\\evil.example',
  '\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'https:evil.example',
  'http:/evil.example',
  'javascript:alert(1)',
  'evil.example',
  '/\t/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/assessments\r\nSet-Cookie: session=x',
  '/\u0000/evil.example',
  `/${'a'.repeat(600)}`,
  '',
]

describe('where one goes on to after signing in', () => {
  let server: TestServer
  let ann: Visitor

  beforeAll(async () => {
    server = await startTestServer()
    ann = newVisitor(server)
    await ann.signIn('ann@council.example')
  })
  afterAll(() => server.stop())

  it.each(elsewhere)('is never %j: one goes to the list of one’s own assessments instead', async (path) => {
    const address = `/sign-in?${new URLSearchParams({ 'return-to': path }).toString()}`
    expect(fieldsOf(await (await newVisitor(server).get(address)).text())['return-to']).toBe('/assessments')
    expect((await ann.get(address)).headers.get('Location')).toBe('/assessments')
  })

  it('is not another site when the form itself was tampered with, by link or by code', async () => {
    for (const [index, path] of ['//evil.example', '/\\evil.example', 'https://evil.example'].entries()) {
      const byLink = await askForLink(newVisitor(server), `link-${index}@council.example`, path)
      const byCode = await askForLink(newVisitor(server), `code-${index}@council.example`, path)
      const responses = [
        await newVisitor(server).post(byLink.linkPath),
        await newVisitor(server).post(byCode.requestPath, { code: byCode.code }),
      ]
      for (const response of responses) {
        expect([response.status, response.headers.get('Location')]).toEqual([302, '/assessments'])
      }
    }
  })

  it('is the page that one asked for, and stays so when the address had a slip', async () => {
    const path = '/assessments/new/social-skill?from=home'
    const asked = newVisitor(server)
    const address = `/sign-in?${new URLSearchParams({ 'return-to': path }).toString()}`
    expect(fieldsOf(await (await asked.get(address)).text())['return-to']).toBe(path)
    const refused = await asked.post(address, { email: 'ann at council', 'return-to': path })
    const fields = fieldsOf(await refused.text())
    expect(fields).toMatchObject({ 'return-to': path, email: 'ann at council' })
    const { linkPath } = await askForLink(asked, 'ann@council.example', fields['return-to'])
    expect((await asked.post(linkPath)).headers.get('Location')).toBe(path)
  })
})
