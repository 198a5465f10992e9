import { expect, test } from 'vitest'
import { wrapLabel } from '../../../app/components/charts/wrap-label'

test.each([
  ['Framing', ['Framing']],
  ['Knowing yourself', ['Knowing yourself']],
  ['Leading by influence', ['Leading by', 'influence']],
  ['Tenacity, courage and resilience', ['Tenacity,', 'courage and', 'resilience']],
])('%s', (title, lines) => {
  expect(wrapLabel(title)).toEqual(lines)
})

test('a title that needs more than three lines gets longer ones', () => {
  const lines = wrapLabel('Thinking ahead and planning for long-term objectives')
  expect(lines).toHaveLength(3)
  expect(lines.join(' ')).toBe('Thinking ahead and planning for long-term objectives')
})

test('a title without end closes with an ellipsis', () => {
  const lines = wrapLabel(Array.from({ length: 30 }, () => 'leadership').join(' '))
  expect(lines).toHaveLength(3)
  expect(lines[2]).toMatch(/…$/)
})

test('a long word is never broken', () => {
  expect(wrapLabel('Interorganisational responsibilities')).toEqual([
    'Interorganisational',
    'responsibilities',
  ])
})
