import { expect, test } from 'vitest'
import { describeProblem, readTable } from '../../../app/domain/imports/read-table'

const shape = { columns: ['email', 'role'], required: ['email'], mostRows: 3 } as const
const read = (...cells: readonly (readonly string[])[]) => {
  const table = readTable(cells, shape)
  return table.problems.length === 0 ? table.rows : table.problems.map(describeProblem)
}

test('[M2] columns stand in any order and capitals, blank rows are counted, what is missing is empty', () => {
  expect(read(['Role', ' EMAIL '], ['a', 'b'], [''], [' c '])).toEqual([
    { row: 2, cells: { email: 'b', role: 'a' } },
    { row: 4, cells: { email: '', role: 'c' } },
  ])
})

test('[M6] a formula is text like any other', () => {
  expect(read(['email'], ['=1+1'])).toEqual([{ row: 2, cells: { email: '=1+1', role: '' } }])
})

test.each([
  [[], 'Row 1: The header is missing: the first row must say email, role'],
  [[['ann@council.example', 'lead']], 'Row 1: The header is missing: the first row must say email, role'],
  [[['email', 'phone']], 'Row 1, column phone: There is no such column: give email, role'],
  [[['email', 'Email']], 'Row 1, column email: The column is there twice'],
  [[['email', '']], 'Row 1: Column 2 has no name'],
  [[['role']], 'Row 1, column email: The column is missing'],
  [[['email']], 'Row 2: There is nothing under the header'],
  [[['email'], ['a', 'b']], 'Row 2: It has 2 cells and the header has 1'],
  [
    [['email'], ['a'], ['b'], ['c'], ['d']],
    'Row 5: There are more than 3 rows, which is as many as are taken at once: share them out over several files',
  ],
])('[M2] %j is refused: %s', (cells, sentence) => {
  expect(read(...cells)).toEqual([sentence])
})

test('[M3] what can be told of the rows is given beside what is wrong with the header and other rows', () => {
  const table = readTable(
    [
      ['email', 'phone'],
      ['a', '1', 'more'],
      ['b', '2'],
    ],
    shape,
  )
  expect(table.rows).toEqual([{ row: 3, cells: { email: 'b', role: '' } }])
  expect(table.problems.map(describeProblem)).toEqual([
    'Row 1, column phone: There is no such column: give email, role',
    'Row 2: It has 3 cells and the header has 2',
  ])
  expect(table.lacking).toEqual(['role'])
})
