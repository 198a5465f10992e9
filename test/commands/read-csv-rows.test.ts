import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsvRows } from '../../commands/read-csv-rows'

function rowsOf(text: string) {
  const rows: (readonly [number, readonly string[]])[] = []
  const problems = readCsvRows(text, {
    expects: 'names',
    checkHeader: () => [],
    takeRow: (cells, row) => {
      rows.push([row, cells])
      return []
    },
  })
  return { rows, problems }
}

const cell = fc.constantFrom('', ' ', '1', '-2.5', ' 3 ', 'a b', 'é', '#', ';', '\t')
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }))

test('a file without quotation marks is read as csv-parse reads it, and as its quoted twin is', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (body, end, isClosed) => {
      const header = ['w', 'x', 'y', 'z'].slice(0, body[0]?.length ?? 2)
      const lines = [header, ...body].map((cells) => cells.join(','))
      const text = lines.join(end) + (isClosed ? end : '')
      const read = rowsOf(text)
      const expected = parse(text, { trim: true, relax_column_count: true })
        .map((cells, index) => [index + 1, cells] as const)
        .slice(1)
      expect(read).toEqual({ rows: expected, problems: [] })
      expect(rowsOf(text.replace('w', '"w"'))).toEqual(read)
    }),
  )
})

test('a blank line keeps its number, and a byte order mark is let pass', () => {
  expect(rowsOf('\uFEFFa,b\n\n1,2\n').rows).toEqual([[3, ['1', '2']]])
  expect(rowsOf('a\n\n1').rows).toEqual([
    [2, ['']],
    [3, ['1']],
  ])
})

test('line ends of old Macs are read too', () => {
  expect(rowsOf('a,b\r1,2\r').rows).toEqual([[2, ['1', '2']]])
})
