import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Covering, findSmallestCover } from '../../../app/domain/development/find-smallest-cover'

const covering = (thing: string, covers: string, cost = 0): Covering<string> => ({
  thing,
  covers: covers.split(''),
  cost,
})

test('[G12] two that fit together are taken before three that a greedy choice would need', () => {
  // The largest covers b, c, d, e; after it a and f still need one each.
  const coverings = [covering('large', 'bcde'), covering('left', 'abc'), covering('right', 'def')]
  expect(findSmallestCover([...'abcdef'], coverings)).toEqual({ chosen: ['left', 'right'], isSmallest: true })
})

test('[G12] of equally few the cheapest, then the earlier', () => {
  expect(findSmallestCover(['a'], [covering('x', 'a', 2), covering('y', 'a', 1)]).chosen).toEqual(['y'])
  expect(findSmallestCover(['a'], [covering('x', 'a'), covering('y', 'a')]).chosen).toEqual(['x'])
})

test('[G12] what nothing covers is let be', () => {
  expect(findSmallestCover(['a', 'z'], [covering('x', 'ab')])).toEqual({ chosen: ['x'], isSmallest: true })
  expect(findSmallestCover([], [covering('x', 'a')])).toEqual({ chosen: [], isSmallest: true })
})

const some = fc.array(
  fc.record({ covers: fc.subarray([...'abcdef'], { minLength: 1 }), cost: fc.integer({ min: 0, max: 3 }) }),
  { maxLength: 8 },
)

test('[G12] no smaller or cheaper set covers as much: every one of them is tried', () => {
  fc.assert(
    fc.property(some, (made) => {
      const coverings = made.map((each, thing) => ({ thing, ...each }))
      const { chosen } = findSmallestCover([...'abcdef'], coverings)
      const measure = (things: readonly number[]) => ({
        covered: new Set(things.flatMap((thing) => coverings[thing]!.covers)).size,
        size: things.length,
        cost: things.reduce((sum, thing) => sum + coverings[thing]!.cost, 0),
      })
      const found = measure(chosen)
      for (let set = 0; set < 2 ** coverings.length; set++) {
        const other = measure(coverings.map(({ thing }) => thing).filter((thing) => set & (1 << thing)))
        expect(other.covered).toBeLessThanOrEqual(found.covered)
        if (other.covered < found.covered) continue
        expect(other.size).toBeGreaterThanOrEqual(found.size)
        if (other.size === found.size) expect(other.cost).toBeGreaterThanOrEqual(found.cost)
      }
    }),
  )
})

test('[G12] with more than twelve all is still covered, in little time, and not called the smallest', () => {
  const wanted = [...'abcdefghijklmnopqr']
  const coverings = wanted.flatMap((a, i) =>
    wanted.slice(i).flatMap((b, j) => wanted.slice(i + j).map((c) => covering(a + b + c, a + b + c))),
  )
  const { chosen, isSmallest } = findSmallestCover(wanted, coverings)
  expect(isSmallest).toBe(false)
  expect(new Set(chosen.join(''))).toEqual(new Set(wanted))
  expect(chosen).toHaveLength(6)
})
