import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from '../../questionnaires/parse-json'

test('what JSON.parse reads is read alike, and what it refuses is refused', () => {
  const almostJson = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '}', ']', '"', '1', 'x', '\\', '\n', ':', '-', 'e', '.', '0'),
    )
    .map(([json, at, extra]) => {
      const position = at % (json.length + 1)
      return json.slice(0, position) + extra + json.slice(position + (at % 2))
    })
  fc.assert(
    fc.property(almostJson, (text) => {
      const parsed = parseJson(text)
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch {
        expect(parsed.ok).toBe(false)
        return
      }
      if (parsed.ok) expect(parsed.value).toEqual(value)
      else expect(parsed.message).toContain('is given twice')
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['{"a": 1,}', 1, 9, 'A key in double quotes is expected here.'],
  ['{\n  "a": x\n}', 2, 8, 'This is not JSON.'],
  ['{"a": 1', 1, 8, 'A comma or "}" is expected here.'],
  ['[1 2]', 1, 4, 'A comma or "]" is expected here.'],
  ['{"a" 1}', 1, 6, 'A colon is expected here.'],
  ['[1,]', 1, 4, 'A value is expected here.'],
  ['["a\nb"]', 1, 2, 'This is not JSON.'],
  ['', 1, 1, 'The JSON document ends too early.'],
  ['1 2', 1, 3, 'Something follows the end of the JSON document.'],
  ['{"a": {"b": 1, "c": 2, "b": 3}}', 1, 24, 'The key "b" is given twice.'],
])('a fault in %j is told with its place', (text, line, column, message) => {
  expect(parseJson(text)).toEqual({ ok: false, line, column, message })
})

test('a byte order mark is let pass', () => {
  expect(parseJson('\uFEFF{}')).toEqual({ ok: true, value: {} })
})
