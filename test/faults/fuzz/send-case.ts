import { Agent, request } from 'node:http'
import type { Case } from './cases'

export type Reply = Readonly<{ status: number; type: string; body: string; ms: number }>

/** Sends a case over connections that stay open, and reads the answer to its end. */
export function newSender(origin: string, cookies: ReadonlyMap<string, string>, atOnce: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const { hostname, port } = new URL(origin)
  return {
    send: ({ asker, method, path, headers, body }: Case): Promise<Reply> =>
      new Promise((resolve, reject) => {
        const begun = performance.now()
        const cookie = cookies.get(asker)
        const length = body === null ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
        const all = { ...(cookie ? { Cookie: cookie } : {}), ...headers, ...length }
        const sent = request({ agent, hostname, port, method, path, headers: all }, (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (chunk: string) => (text += chunk))
          response.on('error', reject)
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers['content-type'] ?? '',
              body: text,
              ms: performance.now() - begun,
            }),
          )
        })
        sent.setTimeout(30_000, () => sent.destroy(new Error('No answer came in thirty seconds.')))
        sent.on('error', reject)
        sent.end(body ?? undefined)
      }),
    stop: () => agent.destroy(),
  }
}
