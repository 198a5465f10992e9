import type { IncomingHttpHeaders } from 'node:http'

/** A request as it came, its body in base64, and the cookies that were set by its answer. */
export type Recorded = Readonly<{
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
  setCookies: readonly string[]
}>

/** Something that somebody sent, or was given to send: the log must not hold it. */
export type Secret = Readonly<{ where: string; name: string; value: string }>

/**
 * Everything in a request that is somebody's own: each field of its form or JSON with its value, whatever it is
 * called, each part of its address and query, each cookie, sent or set.
 */
export async function listSecrets(recorded: Recorded): Promise<readonly Secret[]> {
  const { method, headers, setCookies } = recorded
  const url = new URL(recorded.url.replace(/^\/+/, '/'), 'http://product')
  if (/^\/(assets|favicon)/.test(url.pathname)) return []
  const set = setCookies.map((cookie) => cookie.split(';')[0]!)
  const cookies = [...(headers.cookie ?? '').split('; '), ...set].filter(Boolean)
  const parts = url.pathname.replace(/\.data$/, '').split('/')
  const found = [
    ...parts.map((value) => ({ name: 'part of the address', value: decode(value) })),
    ...[...url.searchParams].map(([name, value]) => ({ name, value })),
    ...cookies.flatMap(readCookie),
    ...(headers.authorization ? [{ name: 'authorization', value: headers.authorization }] : []),
    ...(await readBody(recorded)),
  ]
  return found
    .filter(({ value }) => value.trim() !== '')
    .map((secret) => ({ where: `${method} ${url.pathname}`, ...secret }))
}

type Field = Readonly<{ name: string; value: string }>

/** The cookie as it is sent, and the token in it. */
function readCookie(cookie: string): readonly Field[] {
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  const inside = Buffer.from(decode(value), 'base64').toString()
  const token = /^"(.+)"$/.exec(inside)?.[1]
  return [{ name, value: decode(value) }, ...(token ? [{ name, value: token }] : [])]
}

async function readBody({ headers, body: encoded }: Recorded): Promise<readonly Field[]> {
  const body = Buffer.from(encoded, 'base64')
  const type = headers['content-type'] ?? ''
  if (body.length === 0) return []
  if (/json/.test(type)) {
    const json = parseJson(body.toString())
    return json === undefined ? linesOf('body', body.toString()) : readJson('body', json)
  }
  if (!/form/.test(type)) return linesOf('body', body.toString())
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData()
  const fields = await Promise.all(
    [...form].map(async ([name, value]) =>
      linesOf(name, typeof value === 'string' ? value : await value.text()),
    ),
  )
  return fields.flat()
}

/** A log that breaks lines, or keeps one of them, still holds what was written. */
function linesOf(name: string, text: string): readonly Field[] {
  return text.split(/[\r\n]+/).map((value) => ({ name, value }))
}

function readJson(name: string, json: unknown): readonly Field[] {
  if (typeof json === 'string') return linesOf(name, json)
  if (typeof json === 'number' || typeof json === 'boolean') return [{ name, value: String(json) }]
  return Object.entries(json ?? {}).flatMap(([key, value]) =>
    readJson(Array.isArray(json) ? name : key, value),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
