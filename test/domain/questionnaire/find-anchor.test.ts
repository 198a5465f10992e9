import { expect, test } from 'vitest'
import { findAnchor } from '../../../app/domain/questionnaire/find-anchor'

const lines = Object.freeze([
  'Findings',
  '',
  'Leaders “often  don’t” – as one put it – agree on',
  'what comes first.',
  '',
  'Another paragraph',
])

test.each([
  ['on the line', 3, 'agree on', true],
  ['on the line before', 4, 'agree on', true],
  ['on the line after', 2, 'agree on', true],
  ['two lines away', 5, 'agree on', false],
  ['running on into the next line', 3, 'agree on what comes first', true],
  ['with other quotation marks and spaces', 3, '"often don\'t"', true],
  ['with another dash', 3, 'as one put it - agree', true],
  ['in capitals', 3, 'Agree on', false],
  ['nowhere', 3, 'agreed on', false],
  ['on a line before the first', 0, 'Findings', false],
  ['on a line after the last', 7, 'Another paragraph', false],
  ['on the last line', 6, 'Another paragraph', true],
])('[Q16] an anchor %s', (_, line, anchor, found) => {
  expect(findAnchor(lines, line, anchor)).toBe(found)
})
