import { expect, test } from 'vitest'
import { whoSees } from '../../../app/components/round/round-words'
import { readDeviation } from '../../../app/domain/group/read-deviation'
import { sayBreakdown } from '../../../app/domain/group/say-breakdown'
import oracles from '../statistics/oracles.json'

test('[B1] an AD of five answers is read at 5 / 6, as Burke and Dunlap (2002) do', () => {
  const read = (value: number) => readDeviation({ kind: 'number', value })
  expect([read(0.8), read(0.9), readDeviation({ kind: 'under', value: 0.3 })]).toEqual([
    'alike',
    'apart',
    'alike',
  ])
  const cutoff = oracles.rwg.AD_cutoff_A_over_6['5']
  expect([read(cutoff - 1e-9), read(cutoff + 1e-9)]).toEqual(['alike', 'apart'])
})

test('[B4, P4] a breakdown says what differs, or that nothing does or can be shown, and how to read tiers', () => {
  const columns = (isShown: boolean) =>
    [{ value: 'executive', label: 'Executive', cells: [{ isShown }] }] as unknown as Parameters<
      typeof sayBreakdown
    >[0]['columns']
  const say = (dimension: 'sector' | 'tier', isShown: boolean, sentences: readonly string[] = []) =>
    sayBreakdown({ dimension, columns: columns(isShown), sentences })
  expect(say('sector', false)).toEqual(['No sector can be shown by itself.'])
  expect(say('sector', true, ['Trust lies apart.'])).toEqual(['Trust lies apart.'])
  const [differs, tiers] = say('tier', true)
  expect(differs).toBe('No scale’s shown means lie half a point or more apart.')
  expect(tiers).toContain('different things for executive, thematic and project roles')
})

test('[D4, D10] whoever is about to answer is told which parts of the group may be shown', () => {
  const told = (breakdowns: Parameters<typeof whoSees>[0]['breakdowns']) =>
    whoSees({ threshold: 5, audience: [], breakdowns }).join(' ')
  expect(told(['sector', 'tier'])).toContain('shown by sector, or by tier: by one of these at a time')
  expect(told([])).toContain('Only the whole group is shown')
})
