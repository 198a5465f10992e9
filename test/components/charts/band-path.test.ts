import { expect, test } from 'vitest'
import { bandPath } from '../../../app/components/charts/band-path'

const edge = (n: number) => ({ inner: { x: n, y: 0 }, outer: { x: n, y: 9 } })

test('[B2] a band goes out along two neighbouring axes and back, all the way round', () => {
  expect(bandPath([edge(1), edge(2), edge(3)])).toBe(
    'M1 9L2 9L2 0L1 0Z' + 'M2 9L3 9L3 0L2 0Z' + 'M3 9L1 9L1 0L3 0Z',
  )
})

test('[B2] where an axis has none the band is broken to both sides', () => {
  expect(bandPath([edge(1), edge(2), null, edge(4)])).toBe('M1 9L2 9L2 0L1 0Z' + 'M4 9L1 9L1 0L4 0Z')
  expect(bandPath([edge(1), null, edge(3), null])).toBe('')
  expect(bandPath([])).toBe('')
})
