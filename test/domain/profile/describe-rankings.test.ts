import { expect, test } from 'vitest'
import type { Answers, ScaleImportance } from '../../../app/domain/answers/answers'
import { buildProfileReport } from '../../../app/domain/profile/build-profile-report'
import { describeRankings } from '../../../app/domain/profile/describe-rankings'
import { makeQuestionnaire, makeScale } from '../../factories/questionnaire'

const meta = { submittedAt: '2026-02-01T09:00:00.000Z', facts: [] }
const ids = ['a', 'b', 'c', 'd', 'e']
const asked = makeQuestionnaire({ scales: ids.map((id) => makeScale(id)) })

/** Each scale's three answers as digits; importance as one. */
function rank(digits: Readonly<Record<string, string>>, importance: ScaleImportance = {}) {
  const answers = Object.fromEntries(
    Object.entries(digits).flatMap(([id, given]) =>
      [...given].map((digit, at) => [`${id}-${at + 1}`, Number(digit)]),
    ),
  ) as Answers
  const report = buildProfileReport(asked, null, answers, importance, meta, () => null)
  return describeRankings(report).map(({ scales }) =>
    scales.map(({ scale, summary }) => `${scale.id} ${summary}`),
  )
}

test('[R4] growth areas whose gaps are the same are called equal, though their numbers differ', () => {
  // 5 − 2 and 4 − 1 are both 3.
  expect(rank({ a: '222', b: '111', c: '333', d: '444', e: '555' }, { a: 5, b: 4 })[1]).toEqual([
    'a 2.0, importance in your role: essentially (equal)',
    'b 1.0, importance in your role: a great deal (equal)',
  ])
})

test('[R4] scores that read the same and differ are not called equal; those that are equal are', () => {
  expect(rank({ a: '544', b: '445', c: '111', d: '111', e: '111' })[0]).toEqual([
    'a 4.3 (equal)',
    'b 4.3 (equal)',
  ])
  const wide = makeQuestionnaire({
    scales: [makeScale('a', 4), makeScale('b', 5), makeScale('c'), makeScale('d'), makeScale('e')],
  })
  // 15 / 4 = 3.75 and 19 / 5 = 3.8 both read 3.8.
  const answers: Answers = {
    ...{ 'a-1': 4, 'a-2': 4, 'a-3': 4, 'a-4': 3, 'b-1': 4, 'b-2': 4, 'b-3': 4, 'b-4': 4, 'b-5': 3 },
    ...{ 'c-1': 1, 'c-2': 1, 'c-3': 1, 'd-1': 1, 'd-2': 1, 'd-3': 1, 'e-1': 1, 'e-2': 1, 'e-3': 1 },
  }
  const [higher] = describeRankings(buildProfileReport(wide, null, answers, {}, meta, () => null))
  expect(higher?.scales.map(({ scale, summary }) => `${scale.id} ${summary}`)).toEqual(['b 3.8', 'a 3.8'])
})

test('[R11] without any score nothing is ranked', () => {
  expect(rank({})).toEqual([])
})
