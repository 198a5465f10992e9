import { expect, test } from 'vitest'
import { gatherNeeds, type NeedSource } from '../../../app/domain/development/gather-needs'
import { aYearBefore, quarterOf, sayQuarter } from '../../../app/domain/development/quarter-of'
import { makeQuestionnaire, makeScale } from '../../factories/questionnaire'
import { alike, cell, hiddenCell, snapshotOf } from '../group/sample-snapshot'

const questionnaire = makeQuestionnaire({ scales: [makeScale('first'), makeScale('second')] })

function source(of: NeedSource['of'], first: Parameters<typeof snapshotOf>[0][string]): NeedSource {
  return { of, questionnaire: 'sample', snapshot: snapshotOf({ first }) }
}

test('[G31] any published mean counts, the lowest stands, and none is averaged', () => {
  const [first, second] = gatherNeeds(
    [questionnaire],
    [
      source('ics', cell(3.9, 1, 0.5)),
      source('team', cell(3.4, 1, 0.5)),
      source('team', cell(3.5, 1, 0.5)),
      source('team', alike),
    ],
    [],
  )
  expect(first).toMatchObject({ mean: 3.4, whole: { kind: 'number', value: 3.9 }, teams: 3, teamsUnder: 1 })
  expect(second).toMatchObject({ mean: null, whole: null, teams: 0, teamsUnder: 0, demand: null })
})

test('[D1] [G31] what is not shown is not known, and another questionnaire’s scale is another', () => {
  const other = { ...source('team', cell(1.5, 1, 0.5)), questionnaire: 'other' }
  const [first] = gatherNeeds([questionnaire], [source('team', hiddenCell('too-few')), other], [])
  expect(first).toMatchObject({ mean: null, teams: 0, teamsUnder: 0 })
})

test('[G31] demand that was released stands beside it, with its quarter', () => {
  const released = { questionnaire: 'sample', icsId: 'devon', quarter: '2026-Q3', band: '8 to 15' } as const
  const [first, second] = gatherNeeds([questionnaire], [], [{ ...released, scale: 'second' }])
  expect([first!.demand, second!.demand, second!.demandQuarter]).toEqual([null, '8 to 15', '2026-Q3'])
})

test('a quarter is of the calendar', () => {
  const days = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-11-25', '2026-12-31']
  expect(days.map(quarterOf)).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4', '2026-Q4'])
  expect([sayQuarter('2026-Q3'), aYearBefore('2026-Q3')]).toEqual(['July to September 2026', '2025-Q3'])
})
