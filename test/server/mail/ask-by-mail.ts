import { productionSettings } from '../../factories/production-settings'
import { SMTP_PASSWORD, SMTP_USER, type ReceivedMail } from '../../factories/start-smtp-server'
import { newVisitor } from '../../factories/visitor'
import type { TestServer } from '../../factories/start-test-server'

export const { BASE_URL } = productionSettings
const Origin = { Origin: BASE_URL }

/** Production settings that send to a test's SMTP server. */
export function settingsFor({ port }: Readonly<{ port: number }>) {
  const [user, password] = [SMTP_USER, SMTP_PASSWORD].map(encodeURIComponent)
  return { ...productionSettings, SMTP_URL: `smtp://${user}:${password}@127.0.0.1:${port}` }
}

/** A visitor who, behind the proxy, speaks plain HTTP to the server, and whose forms come from its address. */
export function newProductionVisitor(server: Pick<TestServer, 'origin'>) {
  const visitor = newVisitor(server)
  return {
    get: visitor.get,
    post: (path: string, fields: Record<string, string> = {}) => visitor.post(path, fields, Origin),
    /** Asks for a sign-in and gives the path of the page for its code. */
    ask: async (email: string) => {
      const asked = await visitor.post('/sign-in', { email }, Origin)
      if (asked.status !== 302) throw new Error(`Asking was answered with ${asked.status}.`)
      return asked.headers.get('Location')!
    },
  }
}

/** The link's path and the code that a mail says, the same in both of its parts. */
export function readSignIn({ text, html }: ReceivedMail): Readonly<{ linkPath: string; code: string }> {
  const found = [text, html].map((part) => ({
    linkPath: new RegExp(`${BASE_URL}(/sign-in/link/[\\w-]{43})`).exec(part)?.[1],
    code: /\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/.exec(part)?.[0],
  }))
  const [{ linkPath, code } = {}, other] = found
  if (!linkPath || !code || JSON.stringify(other) !== JSON.stringify(found[0]))
    throw new Error(`No link and code:\n${text}\n${html}`)
  return { linkPath, code }
}
