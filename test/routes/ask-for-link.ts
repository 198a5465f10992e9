import type { Visitor } from '../factories/visitor'

/** Asks for a sign-in message and reads it off the screen, as evaluation mode shows it. */
export async function askForLink(visitor: Visitor, email: string, returnTo?: string) {
  const asked = await visitor.post('/sign-in', {
    email,
    ...(returnTo === undefined ? {} : { 'return-to': returnTo }),
  })
  const requestPath = asked.headers.get('Location') ?? ''
  const page = await (await visitor.get(requestPath)).text()
  const token = /\/sign-in\/link\/([\w-]{43})"/.exec(page)?.[1]
  const code = /<strong class="app-code">([A-Z0-9]{4}-[A-Z0-9]{4})</.exec(page)?.[1]
  if (!token || !code) throw new Error(`No sign-in message was shown (${asked.status}):\n${page}`)
  return { token, code, requestPath, linkPath: `/sign-in/link/${token}` }
}

/** A code that could be right and isn't. */
export function wrongCode(code: string): string {
  return code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`
}
