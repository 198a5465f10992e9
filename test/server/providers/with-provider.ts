import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { changeData, readRows } from '../../factories/open-data-file'
import { startOidcProvider, type TestOidcProvider } from '../../factories/start-oidc-provider'
import { type RecordedServer, startRecordedServer } from '../../factories/start-recorded-server'
import type { Visitor } from '../../factories/visitor'
import { fieldsOf, titleOf, wordsOf } from '../../routes/read-page'

/**
 * The product with one provider, both real, for the tests of a file; each finds nobody known. After them the log
 * is searched for every code, state, token and address that they used.
 */
export function withProvider() {
  let provider: TestOidcProvider
  let server: RecordedServer

  beforeAll(async () => {
    provider = await startOidcProvider()
    server = await startRecordedServer(provider.settings('nhsmail', 'NHSmail'), ['nhsmail', 'access_denied'])
  })
  afterAll(async () => {
    await provider.stop()
    await server.stopAndSearch()
  })
  beforeEach(() => {
    Object.assign(provider.behaviour, { tamper: null, signsWrongly: false, hangsUpAt: [] })
    changeData(server, "delete from person where email like '%council.example'")
  })

  const isNow = (sub: string, email?: string, verified: unknown = true) =>
    (provider.behaviour.account = { sub, ...(email && { email, email_verified: verified }) })
  const count = (table: string) => Number(readRows(server, `select count(*) as n from ${table}`)[0]?.['n'])
  const whoIs = async (visitor: Visitor) =>
    /app-header__who"[^>]*>([^<]*)</.exec(await (await visitor.get('/')).text())?.[1] ?? null

  async function begin(visitor: Visitor, returnTo = '/questionnaires'): Promise<string> {
    const begun = await visitor.post('/sign-in/with/nhsmail', { 'return-to': returnTo })
    expect(begun.status).toBe(302)
    return begun.headers.get('Location')!
  }

  /** Goes to the provider and comes back: what the product then says. */
  async function comeBack(visitor: Visitor, returnTo?: string): Promise<Response> {
    return visitor.get(await provider.visit(await begin(visitor, returnTo)))
  }

  /** Comes back and confirms what is asked. */
  async function signUp(visitor: Visitor, returnTo?: string): Promise<Response> {
    const path = (await comeBack(visitor, returnTo)).headers.get('Location')!
    return visitor.post(path, fieldsOf(await (await visitor.get(path)).text()))
  }

  async function expectProblem(response: Response, visitor: Visitor, status: number, sentence: RegExp) {
    const html = await response.text()
    expect([response.status, response.headers.getSetCookie()]).toEqual([status, []])
    expect(wordsOf(html)).toMatch(sentence)
    expect(titleOf(html)).toMatch(/^Error: /)
    expect(html).toMatch(/href="\/sign-in">Sign in by e-mail instead</)
    expect(await whoIs(visitor)).toBeNull()
  }

  return {
    get provider() {
      return provider
    },
    get server() {
      return server
    },
    isNow,
    count,
    whoIs,
    begin,
    comeBack,
    signUp,
    expectProblem,
  }
}
