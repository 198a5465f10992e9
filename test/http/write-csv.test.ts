import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { writeCsv } from '../../app/http/write-csv.server'

test('[M6] what several lines hold comes back as it was, formulas out of action, under a mark', () => {
  const rows = [
    { note: 'first\nsecond', by: '=1+1' },
    { note: 'a "word", and\r\nmore', by: '@sum' },
  ]
  const csv = writeCsv(rows)
  expect(csv.startsWith('\ufeffnote,by\r\n')).toBe(true)
  // A reader that takes a line feed alone for the end of a row.
  expect(parse(csv, { bom: true, columns: true, record_delimiter: ['\n', '\r\n'] })).toEqual([
    { note: 'first\nsecond', by: "'=1+1" },
    { note: 'a "word", and\r\nmore', by: "'@sum" },
  ])
})

test('columns stand as they were asked for', () => {
  expect(writeCsv([{ a: 1, b: 2 }], ['b', 'a'])).toBe('\ufeffb,a\r\n2,1\r\n')
})
