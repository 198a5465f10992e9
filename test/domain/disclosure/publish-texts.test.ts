import { describe, expect, test } from 'vitest'
import { publishTexts } from '../../../app/domain/disclosure/publish-texts'

describe('[D8] free text', () => {
  const texts = [
    { text: 'first', mayBeShown: true },
    { text: 'for the program only', mayBeShown: false },
    { text: ' third ', mayBeShown: true },
    { text: '  ', mayBeShown: true },
  ]

  test('is shown from ten answers on, if its writer chose that, in the order of chance', () => {
    expect(publishTexts(texts, 10, [0.7, 0.1, 0.2, 0.3])).toEqual({
      state: 'shown',
      value: ['third', 'first'],
    })
    expect(publishTexts(texts, 10, [0.1, 0.1, 0.2, 0.3])).toEqual({
      state: 'shown',
      value: ['first', 'third'],
    })
  })

  test('is not shown of nine', () => {
    expect(publishTexts(texts, 9, [0, 0, 0, 0])).toEqual({ state: 'suppressed', reason: 'needs-ten' })
  })
})
