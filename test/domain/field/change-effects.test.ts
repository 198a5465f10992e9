import { describe, expect, test } from 'vitest'
import { applyChange } from '../../../app/domain/field/apply-change'
import { checkNewCode } from '../../../app/domain/field/check-new-code'
import { type AttachedCount, findMoves } from '../../../app/domain/field/find-moves'
import { findUndoObstacles } from '../../../app/domain/field/find-undo-obstacles'
import type { ProposedChange, ProposedSuccessor } from '../../../app/domain/field/proposed-change'
import { deepFreeze } from '../../factories/deep-freeze'
import { referenceField, referenceKnown } from './reference-field'

const DAY = '2027-04-01'
const field = deepFreeze(referenceField)
const existing = (icsId: string): ProposedSuccessor => ({ kind: 'existing', icsId })
const fresh = (name: string): ProposedSuccessor => ({
  kind: 'new',
  ics: { name, boardName: `NHS ${name} ICB`, regionId: 'south-west', odsCode: 'P3N1N', onsCode: null },
})
const apply = (kind: ProposedChange['kind'], predecessorId: string, ...successors: ProposedSuccessor[]) =>
  applyChange(field, { kind, effectiveOn: DAY, predecessorIds: [predecessorId], successors }, 'change')
const attached = (
  kind: AttachedCount['kind'],
  count: number,
  icsId: string,
  chosenIcsId: string | null = null,
) => ({ kind, count, icsId, chosenIcsId })

test('[F3, F4] a change begins what is new, with its codes, and ends the predecessor', () => {
  const change = apply('split', 'devon', fresh('Exe'), existing('dorset'))
  const begun = { validFrom: DAY, validTo: null }
  expect(change.created).toEqual([
    { id: 'exe', name: 'Exe', boardName: 'NHS Exe ICB', regionId: 'south-west', ...begun },
  ])
  expect(change.codes).toEqual([{ icsId: 'exe', scheme: 'ods', code: 'P3N1N', ...begun }])
  expect(change.field.systems.find(({ id }) => id === 'devon')).toMatchObject({ validTo: DAY })
  expect(change.successions.map(({ successorId, kind }) => [successorId, kind])).toEqual([
    ['exe', 'split'],
    ['dorset', 'acquisition'],
  ])
})

describe('[F5] what a change moves', () => {
  test('is what is found under the predecessor, whatever it was attached to first; nothing else', () => {
    const { field: after } = apply('merger', 'surrey-and-sussex', existing('kent-and-medway'))
    const moves = findMoves(
      field,
      after,
      [
        attached('teams', 2, 'surrey-and-sussex'),
        attached('teams', 3, 'sussex'),
        attached('posts', 5, 'frimley', 'surrey-and-sussex'),
        attached('posts', 7, 'frimley', 'thames-valley'),
        attached('posts', 11, 'frimley'),
        attached('academies', 13, 'kent-and-medway'),
        attached('organisations', 17, 'devon'),
      ],
      DAY,
    )
    const to = { kind: 'current', icsId: 'kent-and-medway', then: 'surrey-and-sussex' }
    expect(moves).toEqual([
      { kind: 'teams', count: 5, from: 'surrey-and-sussex', to },
      { kind: 'posts', count: 5, from: 'surrey-and-sussex', to },
    ])
  })

  test('after a split belongs to none until its owners choose', () => {
    const { field: after } = apply('split', 'devon', fresh('Exe'), fresh('Tamar'))
    expect(findMoves(field, after, [attached('teams', 4, 'devon')], DAY)).toEqual([
      {
        kind: 'teams',
        count: 4,
        from: 'devon',
        to: { kind: 'to-choose', then: 'devon', choices: ['exe', 'tamar'] },
      },
    ])
  })

  test('moves on no day before', () => {
    const { field: after } = apply('merger', 'devon', existing('dorset'))
    expect(findMoves(field, after, [attached('teams', 4, 'devon')], '2027-03-31')).toEqual([])
  })
})

describe('[F6] what stands in the way of undoing a change', () => {
  const change = apply('split', 'devon', fresh('Exe'), existing('dorset'))
  const recorded = { id: 'change', effectiveOn: DAY, isReference: false, successions: change.successions }
  const later = (predecessorId: string, successorId: string, effectiveOn: string) => ({
    ...change.field,
    successions: [
      ...change.field.successions,
      { changeId: 'later', kind: 'acquisition' as const, predecessorId, successorId, effectiveOn },
    ],
  })

  test('nothing, while nothing came after it', () => {
    expect(findUndoObstacles(change.field, recorded, [])).toEqual([])
    expect(findUndoObstacles(later('kent-and-medway', 'sussex', '2028-04-01'), recorded, [])).toEqual([])
  })

  test('that the product brought it along', () => {
    expect(findUndoObstacles(change.field, { ...recorded, isReference: true }, [])).toEqual([
      { kind: 'reference' },
    ])
  })

  test.each([
    ['the new one goes into another', 'exe', 'somerset', 'exe'],
    ['the new one takes over another', 'somerset', 'exe', 'exe'],
    ['what it found there goes into another', 'dorset', 'somerset', 'dorset'],
  ])('a later change by which %s', (_what, from, into, icsId) => {
    expect(findUndoObstacles(later(from, into, '2028-04-01'), recorded, [])).toEqual([
      { kind: 'later-change', icsId, on: '2028-04-01' },
    ])
  })

  test('but not one by which what was there before takes over yet another', () => {
    expect(findUndoObstacles(later('somerset', 'dorset', '2028-04-01'), recorded, [])).toEqual([])
  })

  test('whatever hangs on it', () => {
    const hanging = [
      { what: 'teams', icsId: 'exe', count: 2 },
      { what: 'roles', icsId: 'exe', count: 0 },
    ]
    expect(findUndoObstacles(change.field, recorded, hanging)).toEqual([
      { kind: 'hanging', what: 'teams', icsId: 'exe', count: 2 },
    ])
  })
})

describe('[F7] another code', () => {
  const devon = field.systems.find(({ id }) => id === 'devon')!
  const check = (scheme: string, code: string, from: string | null, ics = devon) =>
    checkNewCode(ics, referenceKnown.codes, { scheme, code, from }, '2026-11-22').map(({ at }) => at)

  test('is one that nobody has, of three or five characters, from a day after the latest', () => {
    expect(check('ons', 'E54000099', '2027-04-01')).toEqual([])
    // Frimley's, which nobody has had since April 2026.
    expect([check('ods', 'QNQ', DAY), check('ods', 'QNQ', '2026-03-31')]).toEqual([[], ['code']])
    expect(check('ods', 'QJK', DAY)).toEqual(['code'])
    expect(check('ods', 'QJKX', null)).toEqual(['code', 'from'])
    expect(check('postcode', 'EX1', DAY)).toEqual(['scheme'])
    expect(check('ods', 'D3V0N', '2022-07-01')).toEqual(['from'])
    expect(check('ods', 'D3V0N', '2022-06-30')).toEqual(['from'])
    expect(check('ods', 'D3V0N', DAY, { ...devon, validTo: DAY })).toEqual(['from'])
  })
})
