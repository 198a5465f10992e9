import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../app/domain/disclosure/contribution'
import { previewDisclosure } from '../../../app/domain/disclosure/preview-disclosure'

const members = (sectors: Readonly<Record<string, number>>): readonly Facts[] =>
  Object.entries(sectors).flatMap(([sector, count]) =>
    Array.from({ length: count }, () => ({
      sector: sector === 'unknown' ? null : sector,
      function: null,
      tier: null,
    })),
  )

function outlooks(sectors: Readonly<Record<string, number>>) {
  const { breakdowns } = previewDisclosure(members(sectors), 5, ['sector'])
  return Object.fromEntries(breakdowns[0]!.groups.map(({ value, outlook }) => [value, outlook]))
}

describe('before a round opens', () => {
  test('[D1] a team of four is told that it never appears', () => {
    const preview = previewDisclosure(members({ icb: 4 }), 5, [])
    expect(preview).toMatchObject({ whole: null, spreadFrom: null, textsFrom: null, members: 4 })
  })

  test('[D1] a team of twenty appears from a quarter of the answers on', () => {
    const preview = previewDisclosure(members({ icb: 20 }), 5, ['sector'])
    expect(preview).toMatchObject({ whole: { answers: 5, share: 0.25 }, spreadFrom: 8, textsFrom: 10 })
  })

  test('[D7] spread never comes before the whole group does', () => {
    expect(previewDisclosure(members({ icb: 20 }), 11, []).spreadFrom).toBe(11)
  })

  test('[D1] [D2] [D3] each group learns whether it can appear', () => {
    expect(outlooks({ icb: 9, nhs: 8, vcse: 3 })).toEqual({
      icb: 'if-all-answer',
      nhs: 'depends',
      vcse: 'never',
    })
    expect(outlooks({ icb: 9, vcse: 4 })).toEqual({ icb: 'never', vcse: 'never' })
    expect(outlooks({ icb: 9 })).toEqual({ icb: 'if-all-answer' })
  })

  test('members whose fact is not known are counted and not named', () => {
    const { breakdowns } = previewDisclosure(members({ icb: 9, unknown: 3 }), 5, ['sector'])
    expect(breakdowns).toEqual([
      { dimension: 'sector', groups: [{ value: 'icb', members: 9, outlook: 'never' }], unknown: 3 },
    ])
  })
})
