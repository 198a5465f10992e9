import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { whenReaderReady } from '../../server/when-reader-ready'

const server = createServer()
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** An answer that is being written, and its reader, who has read nothing yet. */
async function open(): Promise<{ response: ServerResponse; reader: IncomingMessage }> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' })
  const [, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse]
  response.write('begun')
  const [reader] = (await once(request, 'response')) as [IncomingMessage]
  return { response, reader }
}

const PIECE = Buffer.alloc(1_000_000, 'x')
/** Writes more than goes on its way unread. */
function fill(response: ServerResponse) {
  for (let at = 0; at < 30; at += 1) response.write(PIECE)
}

test('it waits while what was written hasn’t gone out, and no longer', async () => {
  const { response, reader } = await open()
  const wait = whenReaderReady(response)
  expect(await wait()).toBe(true)
  fill(response)
  let isReady = false
  const waiting = wait().then((isRead) => (isReady = isRead))
  await new Promise(setImmediate)
  expect(isReady).toBe(false)
  reader.resume()
  expect(await waiting).toBe(true)
})

test('whoever goes away is waited for no more', async () => {
  const { response, reader } = await open()
  fill(response)
  const waiting = whenReaderReady(response)()
  reader.destroy()
  expect(await waiting).toBe(false)
  expect(await whenReaderReady(response)()).toBe(false)
})
