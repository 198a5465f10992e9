import { describe, expect, test } from 'vitest'
import { describeFormerName } from '../../../app/domain/field/describe-former-name'
import { originsOf } from '../../../app/domain/field/origins-of'
import { lineageInField, placeInField } from '../../../app/domain/field/place-in-field'
import reference from '../../../reference-data/field.json'
import { referenceField as field } from './reference-field'

const BEFORE = '2026-03-31'
const AFTER = '2026-04-01'
const at = (icsId: string | null, chosenIcsId: string | null = null) => ({ icsId, chosenIcsId })

test('there were 42 ICSs in 2022 and there are 36 since April 2026', () => {
  const on = (day: string) =>
    field.systems.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day))
  expect([on('2022-07-01').length, on(BEFORE).length, on(AFTER).length]).toEqual([42, 42, 36])
})

test('Hampshire and Isle of Wight kept its ODS code and changed its ONS code', () => {
  const { codes } = reference.systems.find(({ id }) => id === 'hampshire-and-isle-of-wight')!
  expect(codes.map(({ scheme, code, validTo }) => [scheme, code, validTo])).toEqual([
    ['ods', 'QRL', null],
    ['ons', 'E54000042', AFTER],
    ['ons', 'E54000067', null],
  ])
})

describe('[F1] a merger', () => {
  test.each([
    ['bedfordshire-luton-and-milton-keynes', 'central-east'],
    ['cambridgeshire-and-peterborough', 'central-east'],
    ['sussex', 'surrey-and-sussex'],
    ['surrey-heartlands', 'surrey-and-sussex'],
    ['north-central-london', 'west-and-north-london'],
    ['norfolk-and-waveney', 'norfolk-and-suffolk'],
  ])('%s is found under %s from its day on, and says what it was', (then, now) => {
    expect(placeInField(field, at(then), BEFORE)).toEqual({ kind: 'current', icsId: then, then: null })
    expect(placeInField(field, at(then), AFTER)).toEqual({ kind: 'current', icsId: now, then })
    expect(lineageInField(field, at(then), AFTER)).toEqual([then, now])
  })

  test('what was not merged stays where it is', () => {
    expect(placeInField(field, at('devon'), AFTER)).toEqual({ kind: 'current', icsId: 'devon', then: null })
  })
})

describe('[F2] a split', () => {
  test('of Frimley leaves three to choose from, and belongs to none until one is chosen', () => {
    const place = placeInField(field, at('frimley'), AFTER)
    expect(place).toMatchObject({ kind: 'to-choose', then: 'frimley' })
    expect(place.kind === 'to-choose' && [...place.choices].sort()).toEqual([
      'hampshire-and-isle-of-wight',
      'surrey-and-sussex',
      'thames-valley',
    ])
    expect(lineageInField(field, at('frimley'), AFTER)).toEqual(['frimley'])
  })

  test('chosen, it belongs to that one; a choice that is none of the successors counts for nothing', () => {
    expect(placeInField(field, at('frimley', 'thames-valley'), AFTER)).toEqual({
      kind: 'current',
      icsId: 'thames-valley',
      then: 'frimley',
    })
    expect(placeInField(field, at('frimley', 'devon'), AFTER)).toMatchObject({ kind: 'to-choose' })
  })

  test('a choice goes on through a later merger of what was chosen', () => {
    const later = { changeId: 'x', effectiveOn: '2028-04-01', kind: 'merger' as const }
    const merged = { ...later, predecessorId: 'thames-valley', successorId: 'devon' }
    const grown = { ...field, successions: [...field.successions, merged] }
    expect(placeInField(grown, at('frimley', 'thames-valley'), '2028-04-01')).toMatchObject({
      icsId: 'devon',
    })
  })
})

test('[C6] whoever led an ICS in between keeps what came through it', () => {
  const later = { changeId: 'x', effectiveOn: '2028-04-01', kind: 'merger' as const }
  const merged = { ...later, predecessorId: 'surrey-and-sussex', successorId: 'kent-and-medway' }
  const grown = { ...field, successions: [...field.successions, merged] }
  expect(lineageInField(grown, at('sussex'), '2028-04-01')).toEqual([
    'sussex',
    'surrey-and-sussex',
    'kent-and-medway',
  ])
})

test('[C6] a choice that is none of the successors gives nobody anything', () => {
  expect(lineageInField(field, at('frimley', 'devon'), AFTER)).toEqual(['frimley'])
})

test('no ICS, or one that never was, is none; a loop in the data ends', () => {
  expect(placeInField(field, at(null), AFTER)).toEqual({ kind: 'none' })
  expect(placeInField(field, at('atlantis'), AFTER)).toEqual({ kind: 'none' })
  const [one] = field.successions
  const back = { ...one!, predecessorId: one!.successorId, successorId: one!.predecessorId }
  const loop = { ...field, successions: [one!, back] }
  expect(placeInField(loop, at(one!.predecessorId), AFTER)).toEqual({ kind: 'none' })
})

test('originsOf: every ICS from which something may have come', () => {
  expect([...originsOf(field, 'thames-valley')].sort()).toEqual([
    'buckinghamshire-oxfordshire-and-berkshire-west',
    'frimley',
    'thames-valley',
  ])
})

test('[F1] what was said of an ICS is told with what became of it', () => {
  expect(describeFormerName(field, 'sussex', BEFORE)).toBe('Sussex')
  expect(describeFormerName(field, 'sussex', AFTER)).toBe('Surrey and Sussex (then: Sussex)')
  expect(describeFormerName(field, 'frimley', AFTER)).toBe('Frimley (since split)')
  expect(describeFormerName(field, 'atlantis', AFTER)).toBeUndefined()
})
