import fc from 'fast-check'
import { encode, nasty } from './nasty'
import type { Fields } from './read-forms'

/** An address of the product: its pattern, one that leads somewhere, and what its page lets one send. */
export type Place = Readonly<{ pattern: string; path: string; fields: Fields }>

export type Case = Readonly<{
  asker: string
  method: string
  path: string
  headers: Readonly<Record<string, string>>
  body: string | null
}>

const METHODS = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND']
const HEADERS = [
  'Accept',
  'Accept-Language',
  'Accept-Encoding',
  'User-Agent',
  'If-None-Match',
  'Range',
  'X-Remix-Response',
]
const TYPES = [
  ...[
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded; charset=utf-16',
    'multipart/form-data',
  ],
  ...['multipart/form-data; boundary=x', 'application/xml', '', 'x', 'multipart/mixed; boundary=""'],
]
/** Whoever is signed out, or gone, can't be asked any more. */
const FINAL = /^\/(sign-out|account\/(delete|sessions))/

/**
 * Requests for these places: some as a page sends them but for a field or two, others as no page ever would. Five of six
 * ask for what a page is made of alone, as its script does: what decides is the same, and it costs less than half.
 */
export function casesOf(
  places: readonly Place[],
  askers: readonly string[],
  origin: string,
): fc.Arbitrary<Case> {
  const place = fc.constantFrom(...places)
  const asker = fc.constantFrom(...askers)
  const reading = fc
    .record({
      place,
      asker,
      path: fc.infiniteStream(nasty),
      query: queries(),
      junk: dice(3),
      page: dice(6),
      headers: headers(),
    })
    .map(({ place, asker, path, query, junk, page, headers }) => ({
      ...{ asker, method: 'GET', headers, body: null },
      path: (junk ? fillIn(place.pattern, path) : place.path) + (page ? '' : '.data') + query,
    }))
  const writing = fc
    .record({
      place,
      asker,
      path: fc.infiniteStream(nasty),
      query: queries(),
      junk: dice(8),
      page: dice(6),
      body: fc.infiniteStream(nasty),
      how: fc.nat(),
      headers: headers(),
    })
    .chain(({ place, asker, path, query, junk, page, headers }) =>
      bodiesOf(place).map(({ type, body }) => ({
        asker: FINAL.test(place.pattern) ? 'participant' : asker,
        method: 'POST',
        path: (junk ? fillIn(place.pattern, path) : place.path) + (page ? '' : '.data') + query,
        headers: { ...headers, Origin: origin, 'Content-Type': type },
        body,
      })),
    )
  const other = fc
    .record({
      place,
      asker,
      method: fc.constantFrom(...METHODS),
      body: fc.option(nasty),
      query: queries(),
      headers: headers(),
    })
    .map(({ place, asker, method, body, query, headers }) => ({
      ...{ asker, method, headers: { ...headers, Origin: origin }, path: place.path + query },
      body: method === 'HEAD' || method === 'TRACE' ? null : body,
    }))
  const astray = fc
    .record({
      asker,
      parts: fc.array(nasty, { minLength: 1, maxLength: 4 }),
      query: queries(),
      page: dice(6),
      headers: headers(),
    })
    .map(({ asker, parts, query, page, headers }) => ({
      ...{ asker, method: 'GET', headers, body: null },
      path: `/${parts.map(encode).join('/')}${page ? '' : '.data'}${query}`,
    }))
  return fc
    .oneof(
      { weight: 5, arbitrary: reading },
      { weight: 8, arbitrary: writing },
      { weight: 2, arbitrary: other },
      { weight: 1, arbitrary: astray },
    )
    .map((one) => ({ ...one, path: one.path.slice(0, 9_000) }))
}

const dice = (sides: number) => fc.nat({ max: sides - 1 }).map((side) => side === 0)

function fillIn(pattern: string, values: Iterator<string>): string {
  return pattern.replace(/:\w+/g, () => encode(values.next().value as string).slice(0, 3_000))
}

function queries(): fc.Arbitrary<string> {
  const name = fc.oneof(
    fc.constantFrom(
      'return-to',
      'scale',
      'page',
      'q',
      'check',
      '_routes',
      'index',
      '_data',
      'by',
      'format',
      'state',
      'code',
    ),
    nasty,
  )
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.tuple(name, nasty), { minLength: 1, maxLength: 3 })
        .map(
          (pairs) =>
            `?${pairs.map((pair) => pair.map((text) => encode(text).slice(0, 1_500)).join('=')).join('&')}`,
        ),
    },
  )
}

/** Of header values Node sends none that isn't Latin-1, or holds a line's end. */
function headers(): fc.Arbitrary<Record<string, string>> {
  const value = nasty.map((text) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?').slice(0, 3_000))
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.dictionary(fc.constantFrom(...HEADERS), value, { maxKeys: 2, noNullPrototype: true }),
    },
    { weight: 1, arbitrary: value.map((text) => ({ Cookie: `session=${text.replace(/;/g, '')}; ${text}` })) },
    {
      weight: 1,
      arbitrary: fc.jsonValue().map((json) => ({
        Cookie: `session=${encodeURIComponent(Buffer.from(JSON.stringify(json)).toString('base64'))}`,
      })),
    },
  )
}

type Body = Readonly<{ type: string; body: string }>

function bodiesOf({ fields }: Place): fc.Arbitrary<Body> {
  const names = Object.keys(fields)
  const offered = (name: string): fc.Arbitrary<string> =>
    fields[name]?.length ? fc.constantFrom(...fields[name], ...fields[name]) : fc.constant('Some words')
  const name =
    names.length > 0
      ? fc.oneof(fc.constantFrom(...names), fc.constantFrom('do', 'answer.x', '__proto__', 'constructor'))
      : nasty
  const sound = fc.tuple(...names.map((each) => offered(each).map((value) => [each, value] as const)))
  const spoilt = fc.array(fc.tuple(name, nasty), { minLength: 1, maxLength: 3 })
  const toForm = (pairs: readonly (readonly [string, string])[]): Body => ({
    type: 'application/x-www-form-urlencoded',
    body: pairs.map((pair) => pair.map(encode).join('=')).join('&'),
  })
  const asPage = fc
    .tuple(sound, spoilt, fc.boolean())
    // A field in place of that of its name, or one more of the same.
    .map(([whole, others, instead]) =>
      toForm([...whole.filter(([own]) => !(instead && others.some(([other]) => other === own))), ...others]),
    )
  const key = fc.constantFrom('answers', 'importance', '__proto__', 'constructor', 'think-ahead-1', 'x')
  const json = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(key, fc.oneof(nasty, fc.dictionary(key, nasty, { noNullPrototype: true })), {
      noNullPrototype: true,
    }),
  )
  return fc.oneof(
    { weight: 6, arbitrary: asPage },
    { weight: 2, arbitrary: spoilt.map(toForm) },
    {
      weight: 1,
      arbitrary: json.map((value) => ({ type: 'application/json', body: JSON.stringify(value) })),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constantFrom(...TYPES), body: nasty }) },
    {
      weight: 1,
      arbitrary: fc.tuple(name, nasty, nasty).map(([field, file, text]) => ({
        type: 'multipart/form-data; boundary=zz',
        body: `--zz\r\nContent-Disposition: form-data; name="${field}"; filename="${file}"\r\nContent-Type: text/csv\r\n\r\n${text}\r\n--zz--\r\n`,
      })),
    },
  )
}
