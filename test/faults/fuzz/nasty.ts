import fc from 'fast-check'

/** What must never come back as markup: see `findMarkup`. */
export const MARKER = `zq7"><i onx='1'>&zq7`

/** The first sign that the marker came back as markup; null if there is none. */
export function findMarkup(html: string): string | null {
  const found = /<i onx/i.exec(html)
  return found && html.slice(Math.max(0, found.index - 80), found.index + 80)
}

const awkward = [
  ...[MARKER, '', ' ', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN'],
  ...['-1', '0', '1e309', '9'.repeat(400), '9007199254740993', '-0', '0x10', '١٢', '1.5', '1,000', 'true'],
  ...[
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\udfff',
    '\u202eabc',
    'e\u0301'.repeat(50),
    '👩‍👩‍👧‍👦',
    'ﬁ',
    '\ufeff',
    '\r\nX: y',
  ],
  ...[
    "'; drop table person; --",
    '%',
    '_',
    '\\',
    '${7*7}',
    '{{7*7}}',
    '../../etc/passwd',
    '=1+1',
    'javascript:alert(1)',
  ],
  ...[
    '2026-02-30',
    '0000-00-00',
    '999999-01-01',
    '2026-13-45T99:99',
    '-',
    '/',
    '//evil.example',
    'a@b',
    '@',
    ',',
  ],
  ...[
    '[]',
    '{}',
    '{"__proto__":{"isAdmin":true}}',
    '[object Object]',
    '01900000-0000-7000-8000-000000000001',
  ],
]

/** A value that nobody types: awkward, long, or anything at all, lone surrogates included. */
export const nasty: fc.Arbitrary<string> = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...awkward) },
  { weight: 12, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1_000, max: 30_000 }).map((length) => MARKER.repeat(length / 20)),
  },
)

/** Percent-encoded as far as it can be: what can't be said in UTF-8 goes as the bytes that it isn't. */
export function encode(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[^]/g, (character) =>
    /^[\ud800-\udfff]$/.test(character) ? '%ED%A0%80' : encodeURIComponent(character),
  )
}
