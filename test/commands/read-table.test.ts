import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTable, type Wanted } from '../../commands/statistics/read-table'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'table-'))))
afterAll(() => rmSync(folder, { recursive: true }))

function read(text: string, wanted: Wanted = { numbers: 'all' }) {
  const file = join(folder, 'table.csv')
  writeFileSync(file, text)
  return readTable(file, wanted)
}

const numbersOf = async (text: string, wanted?: Wanted) =>
  Object.fromEntries([...(await read(text, wanted)).numbers].map(([name, values]) => [name, [...values]]))

test('columns are read as numbers; an empty cell is missing, a blank line nobody', async () => {
  expect(await numbersOf('\uFEFFa,"b"\r\n1,-2.5\r\n\r\n , 1e3 \r\n.5,+4.\r\n')).toEqual({
    a: [1, NaN, 0.5],
    b: [-2.5, 1000, 4],
  })
})

test('in a single column an empty line is a missing value', async () => {
  expect(await numbersOf('a\n1\n\n3\n')).toEqual({ a: [1, NaN, 3] })
})

test('the column respondent is kept as text and is not an item', async () => {
  const { numbers, texts, rows } = await read('respondent,a\nA7,1\n\n,2\n')
  expect([[...numbers.keys()], [...texts], rows]).toEqual([['a'], [['respondent', ['A7', '']]], [2, 4]])
})

test('only the named columns are looked at', async () => {
  const { numbers, texts } = await read('who,team,score\nAnn,North,3\n', {
    numbers: ['score'],
    texts: ['team'],
  })
  expect([[...numbers], [...texts]]).toEqual([[['score', Float64Array.of(3)]], [['team', ['North']]]])
})

test('more rows than the first piece holds are all there', async () => {
  const values = Array.from({ length: 5000 }, (_, index) => index)
  expect(await numbersOf(`a\n${values.join('\n')}\n`)).toEqual({ a: values })
})

test.each(['x', '1,5', '0x10', 'NaN', 'Infinity', '1e999', 'NA', '1 2', '--1', '5%', '٣'])(
  '%s is refused as a number, with its row and column',
  async (cell) => {
    await expect(read(`a,b\n1,2\n3,"${cell}"\n`)).rejects.toThrow(
      `row 3, column "b": "${cell}" is not a number.`,
    )
  },
)

test.each([
  ['', 'row 1: The header with the names of the columns is missing.'],
  ['a,,b\n1,2,3\n', 'row 1, column 2: The column has no name.'],
  ['a,a\n1,2\n', 'row 1, column "a": The column is given twice.'],
  ['a,b\n1\n', 'row 2: It has 1 cell and the header has 2.'],
  ['a\n"1\n', 'A quotation mark is out of place'],
])('%j is refused', async (text, problem) => {
  await expect(read(text)).rejects.toThrow(problem)
})

test('a column that is not there is told with those that are', async () => {
  await expect(read('a,b\n1,2\n', { numbers: ['pre'], texts: ['team'] })).rejects.toThrow(
    /table\.csv: row 1: There is no column "pre"\. There are: a, b\.\n.*"team"/,
  )
})
