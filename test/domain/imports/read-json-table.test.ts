import { expect, test } from 'vitest'
import { escapeFormula, unescapeFormula } from '../../../app/domain/imports/escape-formula'
import { readJsonTable } from '../../../app/domain/imports/read-json-table'

test('[M2] a list of objects is a table: keys are columns, lists are put in one cell', () => {
  const text = JSON.stringify([
    { title: 'A', minutes: 60, develops: ['a/b', 'c/d'], passages: ['one', 'two'], cost: null },
    { why: 'Because', title: 'B' },
  ])
  expect(readJsonTable(text, ['passages'])).toEqual({
    ok: true,
    cells: [
      ['title', 'minutes', 'develops', 'passages', 'cost', 'why'],
      ['A', '60', 'a/b; c/d', 'one\ntwo', '', ''],
      ['B', '', '', '', '', 'Because'],
    ],
  })
})

test.each([
  ['{"title":', 'must be a list'],
  ['{}', 'must be a list'],
  ['[1]', 'Row 2: each activity must be an object'],
  ['[{}, null]', 'Row 3: each activity must be an object'],
  ['[{"title": {"a": 1}}]', 'Row 2, column title: give text'],
  ['[{"title": [["a"]]}]', 'Row 2, column title: give text'],
  ['[{"title": true}]', 'Row 2, column title: give text'],
])('[M2] %s is refused', (text, sentence) => {
  const read = readJsonTable(text, [])
  expect(read.ok ? '' : read.sentence).toContain(sentence)
})

test('[M6] a formula is put out of action for spreadsheets, and comes back as it was', () => {
  for (const text of ['=1+1', '+44', '-1', '@us', '\tx', "'=1+1", "''-1", 'a=b', "'quoted'", '']) {
    expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r]/)
    expect(unescapeFormula(escapeFormula(text))).toBe(text)
  }
})
