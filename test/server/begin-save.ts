import { request } from 'node:http'
import type { TestServer } from '../factories/start-test-server'
import type { Visitor } from '../factories/visitor'

/** Saves an answer as over a line so slow that half of it is still to come: the server waits for the rest. */
export function beginSave(server: TestServer, visitor: Visitor, assessment: string, item: string) {
  const body = JSON.stringify({ answers: { [item]: '4' } })
  const half = Math.floor(body.length / 2)
  const sent = request(new URL(`/assessments/${assessment}/answers`, server.origin), {
    method: 'POST',
    agent: false,
    headers: {
      Origin: server.origin,
      Cookie: visitor.cookie,
      'Content-Type': 'application/json',
      'Content-Length': String(body.length),
      // Node's server says that it has begun with the request before it gets the rest.
      Expect: '100-continue',
    },
  })
  const begun = new Promise<void>((resolve) => {
    sent.once('continue', () => sent.write(body.slice(0, half), () => resolve()))
  })
  const status = new Promise<number | undefined>((resolve, reject) => {
    sent.once('error', reject)
    sent.once('response', (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode))
    })
  })
  sent.flushHeaders()
  return { begun, status, finish: () => void sent.end(body.slice(half)), goAway: () => void sent.destroy() }
}
