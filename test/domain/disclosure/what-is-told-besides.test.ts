import { describe, expect, test } from 'vitest'
import { publishTexts } from '../../../app/domain/disclosure/publish-texts'
import { suggestInstead } from '../../../app/domain/disclosure/suggest-instead'
import { makeContributions, publishTeam, times } from '../../factories/contributions'

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

describe('where something can not be published, it is said what can', () => {
  const icb = makeContributions('icb', times(9, 3), { sector: 'icb' })
  const nhs = makeContributions('nhs', times(8, 4), { sector: 'nhs' })
  const vcse = makeContributions('vcse', times(3, 2), { sector: 'vcse' })
  const kinds = (...given: Parameters<typeof publishTeam>) =>
    suggestInstead(publishTeam(...given).snapshot).map(({ kind }) => kind)

  test('nothing, where all is shown', () => {
    expect(kinds([...icb, ...nhs])).toEqual([])
  })

  test('under k: more answers, or the ways of small teams', () => {
    expect(kinds(icb.slice(0, 4))).toEqual(['more-answers', 'consensus-round', 'open-sharing'])
  })

  test('[D6] after somebody left: the snapshot that there is, or a round with new assessments', () => {
    const { releases } = publishTeam(icb)
    expect(kinds(icb.slice(1), { earlier: releases })).toEqual(['earlier-snapshot', 'new-assessments'])
  })

  test('a breakdown that would tell too much: the whole group alone', () => {
    expect(suggestInstead(publishTeam([...icb, ...vcse]).snapshot)).toEqual([
      { kind: 'whole-only', scaleIds: ['trust'] },
    ])
  })

  test('a breakdown of which some is shown', () => {
    expect(suggestInstead(publishTeam([...icb, ...nhs, ...vcse]).snapshot)).toEqual([
      { kind: 'shown-breakdowns', dimensions: ['sector'] },
    ])
  })
})
