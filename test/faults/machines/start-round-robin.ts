import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

export type RoundRobin = Readonly<{
  origin: string
  /** Who answers from now on, in turn. */
  lead: (origins: readonly string[]) => void
  /** How many requests each has answered. */
  answered: ReadonlyMap<string, number>
  stop: () => Promise<void>
}>

/**
 * A proxy that gives each request to the next of several servers, on a connection of its own. Where one can't be reached, or
 * dies while it only reads, the next is asked; where one dies while it writes, that is said: 502.
 */
export async function startRoundRobin(): Promise<RoundRobin> {
  let origins: readonly string[] = []
  let turn = 0
  const answered = new Map<string, number>()

  function forward(from: IncomingMessage, body: Buffer, to: ServerResponse, place: number, tries = 1): void {
    const origin = origins[place % origins.length]!
    const asked: ClientRequest = request(new URL(from.url ?? '/', origin), {
      ...{ method: from.method, headers: from.headers, agent: false },
    })
    asked.once('response', (answer) => {
      answered.set(origin, (answered.get(origin) ?? 0) + 1)
      to.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.once('error', () => to.destroy())
      answer.pipe(to)
    })
    asked.once('error', (error: NodeJS.ErrnoException) => {
      if (to.headersSent) return void to.destroy()
      const mayAskAgain = error.code === 'ECONNREFUSED' || from.method === 'GET'
      if (mayAskAgain && tries < origins.length) return forward(from, body, to, place + 1, tries + 1)
      to.writeHead(502).end()
    })
    asked.end(body)
  }

  const server = createServer((from, to) => {
    const chunks: Buffer[] = []
    from.on('data', (chunk: Buffer) => chunks.push(chunk))
    from.on('end', () => forward(from, Buffer.concat(chunks), to, (turn += 1)))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    lead: (to) => void (origins = to),
    answered,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}
