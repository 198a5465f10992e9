import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRelease } from '../../../app/domain/disclosure/check-release'
import type { Release } from '../../../app/domain/disclosure/release'
import { deepFreeze } from '../../factories/deep-freeze'
import { findWeighable } from './attacker/find-weighable'

/** A release of people named by letters: releaseOf('abcde'). Its mean is in the middle, and sharp. */
function releaseOf(members: string | readonly string[], changes: Partial<Release> = {}): Release {
  return deepFreeze({
    questionnaire: 'collaboration-factors@1',
    scaleId: 'trust',
    members: [...members].sort(),
    mean: { least: 2.95, most: 3.05 },
    ...changes,
  })
}

const check = (earlier: readonly string[], candidate: string, threshold = 5) => {
  const result = checkRelease(
    earlier.map((members) => releaseOf(members)),
    releaseOf(candidate),
    threshold,
  )
  return result.allowed ? 'allowed' : result.gives
}

describe('[D6] a release', () => {
  test.each<[string, readonly string[], string, string]>([
    ['that touches no other is allowed', ['abcde'], 'fghij', 'allowed'],
    ['of the same people is allowed again', ['abcdefgh'], 'abcdefgh', 'allowed'],
    ['of one less gives that one away', ['abcdef'], 'abcde', 'single'],
    ['of one more gives that one away', ['abcde'], 'abcdef', 'single'],
    ['of k − 1 less gives those away', ['abcdefghi'], 'abcde', 'few'],
    ['of k less is allowed', ['abcdefghij'], 'abcde', 'allowed'],
    ['of which one is exchanged gives their difference away', ['abcdef'], 'abcdeg', 'few'],
    ['of which k are exchanged for others is allowed', ['abcdeFGHIJ'], 'abcdeVWXYZ', 'allowed'],
    ['that leaves three of two others is refused', ['abcdefghijklm', 'abcde'], 'fghij', 'few'],
    [
      'that leaves three of three others is refused',
      ['abcdefghijklmnopqr', 'abcde', 'fghij'],
      'klmno',
      'few',
    ],
    ['that leaves one of three others is refused', ['abcdefghijklmnop', 'abcde', 'fghij'], 'klmno', 'single'],
    // (abcdef + aghijk − bcdefghijk) / 2 = a: with factors that are no sum or difference.
    ['that halves give one away with is refused', ['abcdef', 'aghijk'], 'bcdefghijk', 'single'],
    ['of new assessments after people left is allowed', ['abcdef'], 'ABCDE', 'allowed'],
  ])('%s', (_, earlier, candidate, expected) => {
    expect(check(earlier, candidate)).toBe(expected)
  })

  test.each([
    [1, 'single'],
    [4, 'few'],
    [7, 'few'],
  ])('of %i of eight is refused by itself', (count, expected) => {
    expect(check([], 'abcdefgh'.slice(0, count), 8)).toBe(expected)
  })

  test('of another scale, questionnaire or version touches none', () => {
    for (const other of [{ scaleId: 'purpose' }, { questionnaire: 'collaboration-factors@2' }]) {
      expect(checkRelease([releaseOf('abcdef', other)], releaseOf('abcde'), 5)).toEqual({ allowed: true })
    }
  })

  test('is not refused for what could be worked out without it', () => {
    // A team of six was published with k = 5. The ICS has k = 8: its fourteen give the other eight, and six was known.
    expect(check(['abcdef'], 'abcdefghijklmn', 8)).toBe('allowed')
    expect(check(['abcdefgh', 'abcdefg'], 'hijklmnopqrs', 5)).toBe('allowed')
  })

  test('is refused when it puts a difference nearer to the end of the scale than a mean is told', () => {
    // Ten with a sum of at least 47.5, five of them with at most 22.75: the other five have 24.75 of 25, all but told.
    const ten = releaseOf('abcdefghij', { mean: { least: 4.75, most: 4.8 } })
    const five = (most: number) => releaseOf('abcde', { mean: { least: most - 0.1, most } })
    expect(checkRelease([ten], five(4.55), 5)).toEqual({ allowed: false, gives: 'extreme' })
    expect(checkRelease([five(4.55)], ten, 5)).toEqual({ allowed: false, gives: 'extreme' })
    expect(checkRelease([ten], five(4.75), 5)).toEqual({ allowed: true })
  })
})

test('[D6] accepted one by one, no releases give a weighted sum of 1 to k − 1 people away, whoever they are', () => {
  const people = [...'abcdefghij']
  fc.assert(
    fc.property(fc.array(fc.subarray(people, { minLength: 4 }), { minLength: 3, maxLength: 8 }), (groups) => {
      const accepted = groups.reduce<readonly Release[]>((earlier, members) => {
        const candidate = releaseOf(members)
        return checkRelease(earlier, candidate, 4).allowed ? [...earlier, candidate] : earlier
      }, [])
      const sets = accepted.map(({ members }) => new Set(members))
      expect(findWeighable(sets, people, 3)).toEqual([])
    }),
    { seed: 4, numRuns: 150 },
  )
})

test('[D6] what is refused would have given away a weighted sum of 1 to k − 1 people', () => {
  const people = [...'abcdefghij']
  let refusals = 0
  fc.assert(
    fc.property(fc.array(fc.subarray(people, { minLength: 4 }), { minLength: 3, maxLength: 6 }), (groups) => {
      const accepted: Release[] = []
      for (const candidate of groups.map((members) => releaseOf(members))) {
        if (checkRelease(accepted, candidate, 4).allowed) accepted.push(candidate)
        else {
          refusals++
          const sets = [...accepted, candidate].map(({ members }) => new Set(members))
          expect(findWeighable(sets, people, 3)).not.toEqual([])
        }
      }
    }),
    { seed: 6, numRuns: 150 },
  )
  expect(refusals).toBeGreaterThan(100)
})

test('[D6] ten thousand earlier releases are looked through in well under a second each', () => {
  const team = (number: number) => Array.from({ length: 10 }, (_, index) => `${number}-${index}`)
  const earlier = Array.from({ length: 10_000 }, (_, number) => releaseOf(team(number)))
  const before = performance.now()
  expect(checkRelease(earlier, releaseOf([...team(5), ...team(6).slice(0, 6)]), 5).allowed).toBe(false)
  expect(checkRelease(earlier, releaseOf([...team(5), ...team(6).slice(0, 5)]), 5).allowed).toBe(true)
  expect(performance.now() - before).toBeLessThan(5000)
})
