import type { TestServer } from './start-test-server'

/** A browser without script, as plain HTTP: keeps its cookies, says where its forms come from, follows nothing. */
export function newVisitor(server: Pick<TestServer, 'origin'>) {
  const jar = new Map<string, string>()
  const asHeader = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(new URL(path, server.origin), {
      redirect: 'manual',
      ...init,
      headers: { ...(jar.size > 0 ? { Cookie: asHeader() } : {}), ...init.headers },
    })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split(/=(.*)/s)
      if (/Expires=Thu, 01 Jan 1970/.test(set)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }

  const visitor = {
    get cookie() {
      return asHeader()
    },
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    /** Posts a form as this site's own pages do. */
    post: (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { Origin: server.origin, ...headers },
      }),
    /** Posts JSON as the section page's script does. */
    postJson: (path: string, json: unknown, headers: Record<string, string> = {}) =>
      send(path, {
        method: 'POST',
        body: JSON.stringify(json),
        headers: { Origin: server.origin, 'Content-Type': 'application/json', ...headers },
      }),
    /** Asks for a link and opens it, the way a person does in evaluation mode. */
    signIn: async (email: string) => {
      const asked = await visitor.post('/sign-in', { email })
      const page = await (await visitor.get(asked.headers.get('Location') ?? '')).text()
      const link = /href="(http[^"]*\/sign-in\/link\/[^"]+)"/.exec(page)?.[1]
      if (!link) throw new Error(`No sign-in link was shown:\n${page}`)
      return visitor.post(new URL(link).pathname)
    },
    /** Starts an assessment and gives its id. */
    start: async (questionnaire: string, facts: Record<string, string> = {}) => {
      const response = await visitor.post(`/assessments/new/${questionnaire}`, {
        consent: 'yes',
        ...facts,
      })
      const id = /^\/assessments\/([0-9a-f-]{36})$/.exec(response.headers.get('Location') ?? '')?.[1]
      if (!id) throw new Error(`The assessment did not start: ${response.status}`)
      return id
    },
  }
  return visitor
}

export type Visitor = ReturnType<typeof newVisitor>
