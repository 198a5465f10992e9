import { expect, test } from 'vitest'
import { contextSnapshotSchema } from '../../../app/domain/disclosure/context-snapshot'
import {
  type ContextContribution,
  type ContextPublication,
  publishContext,
} from '../../../app/domain/disclosure/publish-context'
import type { Release } from '../../../app/domain/disclosure/release'

const wave = (name: string, options: readonly number[], from = 0): readonly ContextContribution[] =>
  options.map((option, index) => ({
    ...{ person: `p-${index + from}`, number: `${name}-${index + from}`, options: { time: option } },
  }))

/** Twelve people: three of them have time at first (a quarter), nine later (three quarters). */
const before = [4, 5, 4, 1, 2, 3, 1, 2, 3, 1, 2, 3]
const after = [4, 5, 4, 4, 5, 4, 4, 5, 4, 1, 2, 3]

function context(changes: Partial<ContextPublication> = {}) {
  const { snapshot, releases } = publishContext({
    ...{ questionnaire: 'surroundings@1', topicIds: ['time'], fromWaveId: 'w-1', threshold: 8 },
    ...{ before: wave('b', before), after: wave('e', after), earlier: [], ...changes },
  })
  expect(contextSnapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot)
  return { figure: snapshot.topics['time']!, releases }
}

const hidden = (reason: string) => ({ state: 'suppressed', reason })

test('[N12] of those who answered at both waves, how many chose one of the two highest, in thirds and without a mean', () => {
  const { figure, releases } = context()
  expect(figure).toEqual({ state: 'shown', value: { n: 12, then: 'few', now: 'most' } })
  expect(releases.map(({ scaleId, members, mean }) => [scaleId, members.length, mean])).toEqual([
    ['topic time', 12, { least: 1, most: 5 }],
    ['topic time', 12, { least: 1, most: 5 }],
  ])
})

test('[N12] [D1] ten who answered twice are too few, eleven are enough, however low the threshold was set', () => {
  const of = (n: number) =>
    context({ before: wave('b', before.slice(0, n)), after: wave('e', after.slice(0, n)), threshold: 5 })
  expect(of(10)).toEqual({ figure: hidden('needs-eleven'), releases: [] })
  expect(of(11).figure.state).toBe('shown')
  expect(context({ threshold: 13 }).figure).toEqual(hidden('needs-eleven'))
})

test('[N12] who left the topic open at one of the waves is in neither', () => {
  const opened = wave('e', after).map((one, index) => (index === 0 ? { ...one, options: {} } : one))
  expect(context({ after: opened }).figure).toMatchObject({ value: { n: 11 } })
  expect(context({ after: wave('e', after, 1) }).figure).toMatchObject({ value: { n: 11 } })
})

test('[N12] [D6] beside what was published of all but two of them, it would tell of those two: refused', () => {
  const earlier = (members: readonly ContextContribution[]): Release => ({
    ...{ questionnaire: 'surroundings@1', scaleId: 'topic time', mean: { least: 1, most: 5 } },
    members: members.map(({ number }) => number).sort(),
  })
  expect(context({ earlier: [earlier(wave('b', before.slice(0, 10)))] }).figure.state).toBe('suppressed')
  expect(context({ earlier: [earlier(wave('e', after.slice(2), 2))] }).figure.state).toBe('suppressed')
  expect(context({ earlier: [earlier(wave('b', before))] }).figure.state).toBe('shown')
})
