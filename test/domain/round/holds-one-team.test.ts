import { expect, test } from 'vitest'
import { holdsOneTeam } from '../../../app/domain/round/holds-one-team'

const of = (teamId: string, ...numbers: readonly string[]) => numbers.map((number) => ({ number, teamId }))

test('[D10] one team’s answers are no figures of an ICS, unless the lead is shown that team’s result anyway', () => {
  expect(holdsOneTeam(of('wells', 'a', 'b'), [], [])).toBe(true)
  expect(holdsOneTeam(of('wells', 'a', 'b'), ['wells'], [])).toBe(false)
  expect(holdsOneTeam([...of('wells', 'a'), ...of('bath', 'b')], [], [])).toBe(false)
})

test('[D10] where all others are shown to the lead, what is left would be the one that is not', () => {
  expect(holdsOneTeam([...of('wells', 'a'), ...of('bath', 'b')], ['bath'], [])).toBe(true)
})

test('[D10] what came since the figures before is not all one such team’s', () => {
  const both = [...of('wells', 'a', 'c'), ...of('bath', 'b')]
  expect(holdsOneTeam(both, [], ['a', 'b'])).toBe(true)
  expect(holdsOneTeam([...both, ...of('bath', 'd')], [], ['a', 'b'])).toBe(false)
  expect(holdsOneTeam(both, [], ['a', 'b', 'c'])).toBe(false)
})
