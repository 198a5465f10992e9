import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  STATEMENT_REVIEWED_ON,
  writeAccessibilityStatement,
} from '../../../app/domain/accessibility/write-accessibility-statement'

const wordsOf = (contact: string | null, id: string): string => {
  const part = writeAccessibilityStatement(contact).find((each) => each.id === id)!
  return [...part.says, ...(part.list ?? [])].join(' ')
}

test('it has the parts of the model statement, in its order', () => {
  expect(writeAccessibilityStatement(null).map(({ id }) => id)).toEqual([
    ...['how-accessible', 'compliance', 'not-right', 'not-known', 'report', 'enforcement', 'how-tested'],
    'when',
  ])
})

test('it claims no more than partial compliance, and names who has not tried it', () => {
  expect(wordsOf(null, 'compliance')).toMatch(/partially compliant.*2\.2, AA.*Nobody from outside/)
  expect(wordsOf(null, 'not-known')).toMatch(/screen readers.*speech input.*people with access needs/)
})

test('it names the address that is configured, and says so where none is', () => {
  expect(wordsOf('access@example.org', 'report')).toContain('Write to access@example.org.')
  expect(wordsOf(null, 'report')).toMatch(/have not yet named an address/)
})

test('what it says of the tests is what there are tests of', () => {
  for (const name of ['every-page', 'keyboard', 'without-javascript', 'printed-profile']) {
    expect(existsSync(`test/journeys/${name}.test.ts`), name).toBe(true)
  }
  expect(wordsOf(null, 'how-tested')).toMatch(/axe.*320.*contrast theme.*keyboard.*JavaScript off.*printed/)
  expect(wordsOf(null, 'when')).toContain(STATEMENT_REVIEWED_ON)
})
