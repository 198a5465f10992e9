import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ForumMember, matchForum } from '../../../app/domain/development/match-forum'
import { deepFreeze } from '../../factories/deep-freeze'

const scale = (id: string) => ({ questionnaire: 'sample', scale: id })
const none = { pairs: [], waiting: new Map<string, number>() }

function member(id: string, changes: Partial<ForumMember> = {}): ForumMember {
  return deepFreeze({
    ...{ id, tier: null, function: null, sector: null, icsId: null, wishes: [], offers: [] },
    ...changes,
  })
}

const amira = member('amira', { sector: 'icb', wishes: [scale('trust')] })
const bob = member('bob', { sector: 'vcse', offers: [scale('trust')] })
const role = { tier: 'project', function: 'clinical' }
const cleo = member('cleo', { ...role, icsId: 'devon', wishes: [scale('trust')] })
const dan = member('dan', { ...role, icsId: 'dorset', wishes: [scale('trust')] })

test('[U2] somebody of another sector who offers what one wants to learn', () => {
  expect(matchForum([bob, amira], none)).toEqual([
    { kind: 'offer', one: 'amira', other: 'bob', scale: scale('trust') },
  ])
  expect(matchForum([amira, { ...bob, sector: 'icb' }], none)).toEqual([])
  expect(matchForum([amira, { ...bob, sector: null }], none)).toEqual([])
  expect(matchForum([amira, { ...bob, offers: [scale('other')] }], none)).toEqual([])
})

test('[U2] somebody in the same role in another ICS who wants to learn the same', () => {
  expect(matchForum([cleo, dan], none)).toMatchObject([{ kind: 'peers', one: 'cleo', other: 'dan' }])
  for (const changes of [{ tier: 'executive' }, { function: null }, { icsId: 'devon' }, { wishes: [] }]) {
    expect(matchForum([cleo, { ...dan, ...changes }], none)).toEqual([])
  }
})

test('[U2] a pair is proposed once, and nobody while three wait for their answer', () => {
  expect(matchForum([amira, bob], { ...none, pairs: [['bob', 'amira']] })).toEqual([])
  expect(matchForum([amira, bob], { ...none, waiting: new Map([['bob', 3]]) })).toEqual([])
  expect(matchForum([amira, bob], { ...none, waiting: new Map([['bob', 2]]) })).toHaveLength(1)
})

const anyScales = fc.subarray([scale('a'), scale('b'), scale('c')])
const anyMembers = fc.uniqueArray(
  fc.record({
    id: fc.nat(20).map(String),
    tier: fc.constantFrom('project', 'executive', null),
    function: fc.constantFrom('clinical', 'lay', null),
    sector: fc.constantFrom('icb', 'vcse', null),
    icsId: fc.constantFrom('devon', 'dorset', null),
    wishes: anyScales,
    offers: anyScales,
  }),
  { selector: ({ id }) => id },
)

test('[U2] whoever is matched: nobody twice, a wish of the first each time, the same in any order', () => {
  fc.assert(
    fc.property(anyMembers, (members) => {
      const matches = matchForum(members, none)
      const people = matches.flatMap(({ one, other }) => [one, other])
      expect(new Set(people).size).toBe(people.length)
      for (const { one, scale: about } of matches)
        expect(members.find(({ id }) => id === one)!.wishes).toContainEqual(about)
      expect(matchForum([...members].reverse(), none)).toEqual(matches)
    }),
  )
})
