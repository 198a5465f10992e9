import { type IncomingHttpHeaders, request } from 'node:http'
import type { TestServer } from './start-test-server'

export type Reply = Readonly<{ status: number; headers: IncomingHttpHeaders; body: string }>

/** Sends exactly the headers it is told, those that `fetch` doesn't let one choose included. */
export function sendRequest(
  server: Pick<TestServer, 'origin'>,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, server.origin), { method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
    })
    // A server that refuses a body need not read it to the end.
    sent.on('error', reject)
    sent.end(body)
  })
}
