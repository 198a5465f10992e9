// Loaded into a server before its own code: writes every request that it gets into a file, a line of JSON each.
import { appendFileSync } from 'node:fs'
import { Server } from 'node:http'

const file = process.env['RECORD_REQUESTS'] ?? ''
const emit = Reflect.get(Server.prototype, 'emit')

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
function record(request, response) {
  /** @type {Buffer[]} */
  const body = []
  const push = request.push.bind(request)
  request.push = (chunk, encoding) => {
    if (chunk) body.push(Buffer.from(chunk))
    return push(chunk, encoding)
  }
  response.once('close', () => {
    const { method, url, headers } = request
    const setCookies = [response.getHeader('Set-Cookie') ?? []].flat()
    const recorded = { method, url, headers, body: Buffer.concat(body).toString('base64'), setCookies }
    appendFileSync(file, `${JSON.stringify(recorded)}\n`)
  })
}

/** @this {Server} @param {[string, ...any[]]} parts */
Server.prototype.emit = function (...parts) {
  if (parts[0] === 'request') record(parts[1], parts[2])
  return Reflect.apply(emit, this, parts)
}
