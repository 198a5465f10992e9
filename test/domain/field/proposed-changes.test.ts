import { describe, expect, test } from 'vitest'
import { applyChange } from '../../../app/domain/field/apply-change'
import { checkProposedChange } from '../../../app/domain/field/check-proposed-change'
import { makeIcsId } from '../../../app/domain/field/make-ics-id'
import type {
  KnownField,
  NewIcs,
  ProposedChange,
  ProposedSuccessor,
} from '../../../app/domain/field/proposed-change'
import { deepFreeze } from '../../factories/deep-freeze'
import { referenceKnown } from './reference-field'

const TODAY = '2026-11-22'
const DAY = '2027-04-01'
const known = deepFreeze(referenceKnown)

const existing = (icsId: string): ProposedSuccessor => ({ kind: 'existing', icsId })
const fresh = (changes: Partial<NewIcs> = {}): ProposedSuccessor => ({
  kind: 'new',
  ics: {
    name: 'South West Peninsula',
    boardName: 'NHS South West Peninsula Integrated Care Board',
    regionId: 'south-west',
    odsCode: 'P3N1N',
    onsCode: 'E54000090',
    ...changes,
  },
})
const merger = (
  predecessorIds: readonly string[],
  successor: ProposedSuccessor = fresh(),
  effectiveOn: string | null = DAY,
): ProposedChange => ({ kind: 'merger', effectiveOn, predecessorIds, successors: [successor] })
const split = (predecessorId: string, ...successors: readonly ProposedSuccessor[]): ProposedChange => ({
  kind: 'split',
  effectiveOn: DAY,
  predecessorIds: [predecessorId],
  successors,
})
const check = (proposed: ProposedChange, against: KnownField = known) =>
  checkProposedChange(against, proposed, TODAY).map(({ at, sentence }) => `${at}: ${sentence}`)

/** The field once a change is recorded. */
const after = (proposed: ProposedChange, before: KnownField = known): KnownField => {
  const { field, codes } = applyChange(
    before.field,
    { ...proposed, effectiveOn: proposed.effectiveOn! },
    'recorded',
  )
  return { ...before, field, codes: [...before.codes, ...codes] }
}

test('[F3] what makes sense may be recorded: mergers, an acquisition, a split, later and earlier', () => {
  expect(check(merger(['devon', 'cornwall-and-the-isles-of-scilly']))).toEqual([])
  expect(check(merger(['devon'], existing('dorset')))).toEqual([])
  expect(check(split('devon', fresh(), existing('dorset')))).toEqual([])
  expect(check(merger(['devon'], fresh(), '2024-04-01'))).toEqual([])
})

describe('[F3] numbers and days', () => {
  test.each([
    ['no predecessor', merger([]), 'predecessors: Choose one or more ICSs that end'],
    ['no successor', { ...merger(['devon']), successors: [] }, 'successor-1: Say which one ICS takes over'],
    [
      'a split of two',
      { ...split('devon', fresh(), existing('dorset')), predecessorIds: ['devon', 'kent-and-medway'] },
      'predecessors: Choose the one ICS that is split',
    ],
    ['a split into one', split('devon', fresh()), 'successor-2: Say which ICSs take over: two or more'],
    ['no day', merger(['devon'], fresh(), null), 'day: Enter the day, such as 1 4 2027'],
    ['no such day', merger(['devon'], fresh(), '2027-02-30'), 'day: Enter the day, such as 1 4 2027'],
    [
      'a slip of the key',
      merger(['devon'], fresh(), '2207-04-01'),
      'day: Enter a day within the next 10 years',
    ],
  ] as const)('%s is refused', (_what, proposed, problem) => {
    expect(check(proposed)).toEqual([problem])
  })
})

describe('[F3] predecessors', () => {
  const merged = after(merger(['devon', 'cornwall-and-the-isles-of-scilly']))
  const grown = after(merger(['devon'], existing('dorset')))
  test.each([
    ['unknown', merger(['atlantis']), known, 'Choose ICSs from the list'],
    ['gone', merger(['frimley']), known, 'Frimley is already split on 1 April 2026'],
    [
      'about to go',
      merger(['devon'], existing('dorset'), '2028-04-01'),
      merged,
      'Devon already goes into South West Peninsula on 1 April 2027',
    ],
    [
      'not there yet',
      merger(['essex'], existing('north-east-london'), '2026-04-01'),
      known,
      'Essex begins on 1 April 2026: it can’t end before',
    ],
    [
      'about to take over',
      merger(['dorset'], existing('somerset'), '2027-03-31'),
      grown,
      'Dorset takes over from Devon on 1 April 2027: it can’t end before',
    ],
    [
      'taking over another later',
      merger(['hampshire-and-isle-of-wight'], existing('dorset'), '2025-04-01'),
      known,
      'Hampshire and Isle of Wight takes over from Frimley on 1 April 2026: it can’t end before',
    ],
  ] as const)('one that is %s is refused', (_what, proposed, against, sentence) => {
    expect(check(proposed, against)).toEqual([`predecessors: ${sentence}`])
  })

  test('one with a code for a later day is refused', () => {
    const code = {
      icsId: 'devon',
      scheme: 'ods',
      code: 'D3V0N',
      validFrom: '2027-07-01',
      validTo: null,
    } as const
    expect(check(merger(['devon']), { ...known, codes: [...known.codes, code] })).toEqual([
      'predecessors: Devon has the code D3V0N from 1 July 2027 on: it can’t end before',
    ])
  })

  test('one that ended by itself is refused', () => {
    const systems = known.field.systems.map((ics) => (ics.id === 'devon' ? { ...ics, validTo: DAY } : ics))
    expect(check(merger(['devon']), { ...known, field: { ...known.field, systems } })).toEqual([
      'predecessors: Devon already ends on 1 April 2027',
    ])
  })
})

describe('[F3] loops', () => {
  test('none follows itself', () => {
    expect(check(merger(['devon', 'dorset'], existing('devon')))).toEqual([
      'successor-1: Devon can’t follow itself: it would never end',
    ])
    expect(check(split('devon', existing('devon'), fresh()))).toHaveLength(1)
  })

  test('none follows what came from it, however long before or ahead', () => {
    expect(check(merger(['surrey-and-sussex'], existing('sussex')))).toEqual([
      'successor-1: Surrey and Sussex comes from Sussex, which can’t follow it: that would go round in a circle',
    ])
    const ahead = after(merger(['devon'], existing('dorset'), '2029-04-01'))
    const twice = after(merger(['dorset'], existing('somerset'), '2030-04-01'), ahead)
    expect(check(merger(['somerset'], existing('devon')), twice)).toContain(
      'successor-1: Somerset comes from Devon, which can’t follow it: that would go round in a circle',
    )
  })
})

describe('[F4] successors', () => {
  test.each([
    ['unknown', existing('atlantis'), 'successor-1: Choose an ICS from the list'],
    ['gone', existing('frimley'), 'successor-1: Frimley isn’t there any more on 1 April 2027'],
    ['without a name', fresh({ name: ' ' }), 'successor-1-name: Enter a name'],
    ['named like another', fresh({ name: 'dorset' }), 'successor-1-name: Another ICS is called dorset'],
    [
      'named like one that ended',
      fresh({ name: 'Frimley' }),
      'successor-1-name: Another ICS is called Frimley',
    ],
    ['without a board', fresh({ boardName: '' }), 'successor-1-board: Enter the board’s name'],
    ['nowhere', fresh({ regionId: 'wales' }), 'successor-1-region: Choose a region'],
    [
      'with four characters',
      fresh({ odsCode: 'QJKX' }),
      'successor-1-ods: An ODS code has three or five letters and digits',
    ],
    [
      'with a code of something else',
      fresh({ onsCode: 'E38000230' }),
      'successor-1-ons: An ONS code of an ICS is E54 and six digits',
    ],
    ['with another’s code', fresh({ odsCode: 'QVV' }), 'successor-1-ods: The ODS code QVV is in use'],
  ] as const)('one that is %s is refused', (_what, successor, problem) => {
    expect(check(merger(['devon'], successor))).toEqual([problem])
  })

  test('a new one begins in a region that is there on that day', () => {
    const regions = known.regions.map((region) =>
      region.id === 'south-west' ? { ...region, validFrom: '2026-04-01', validTo: DAY } : region,
    )
    const at = (day: string) => check(merger(['devon'], fresh(), day), { ...known, regions })
    expect(at('2026-03-31')).toContain('successor-1-region: South West isn’t there yet on 31 March 2026')
    expect(at('2027-03-31')).toEqual([])
    expect(at(DAY)).toEqual(['successor-1-region: South West isn’t there any more on 1 April 2027'])
  })

  test('one that begins later is refused', () => {
    expect(check(merger(['devon'], existing('essex'), '2026-03-31'))).toEqual([
      'successor-1: Essex isn’t there yet on 31 March 2026',
    ])
  })

  test('two of a split differ; codes may be left open, or taken over from what ends', () => {
    expect(check(split('devon', fresh(), fresh()))).toEqual([
      'successor-2-name: Another ICS is called South West Peninsula',
      'successor-2-board: Another ICS’s board is called NHS South West Peninsula Integrated Care Board',
      'successor-2-ods: The code P3N1N is there twice',
      'successor-2-ons: The code E54000090 is there twice',
    ])
    expect(check(split('devon', existing('dorset'), existing('dorset')))).toEqual([
      'successor-2: Dorset is there twice',
    ])
    expect(check(merger(['devon'], fresh({ odsCode: 'QJK', onsCode: null })))).toEqual([])
  })
})

test('makeIcsId: a few words, and never another’s or one of the product’s own', () => {
  expect(makeIcsId('South West Peninsula', [])).toBe('south-west-peninsula')
  expect(makeIcsId(' Môn & Arfon! ', [])).toBe('mon-arfon')
  expect(makeIcsId('Devon', ['devon', 'devon-2'])).toBe('devon-3')
  expect([makeIcsId('Changes', []), makeIcsId('医', [])]).toEqual(['changes-2', 'ics'])
})
