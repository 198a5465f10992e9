import { expect, test } from 'vitest'
import { hideCell } from '../../../app/domain/disclosure/disclose-cell'
import { canBeAsked } from '../../../app/domain/round/can-be-asked'
import { countMakeUp, describeMakeUp, makeUpSchema } from '../../../app/domain/round/count-make-up'
import { describeRate, rateOfAnswers } from '../../../app/domain/round/rate-of-answers'
import { subjectOf } from '../../../app/domain/round/subject-of'
import { whyNotShown } from '../../../app/domain/round/why-not-shown'
import { makeCompanion, makeQuestionnaire } from '../../factories/questionnaire'

test.each([
  [4, 10, null],
  [5, 10, 50],
  [5, 7, 70],
  [9, 10, 90],
  [10, 10, 90],
  [0, 0, null],
])('[D9] of %i answers from %i members others see %s per cent', (answered, members, percent) => {
  expect(rateOfAnswers(answered, members, 5)).toBe(percent)
})

test('[D9] a rate is told as at least so much, so that all is never said', () => {
  expect(describeRate(90)).toBe('90% or more have answered')
})

const facts = (sector: string | null, held: string | null) => ({ sector, function: held, tier: null })

test('[O8] the make-up counts members by what they say of themselves', () => {
  const makeUp = countMakeUp([facts('icb', 'executive'), facts('icb', 'lay'), facts(null, null)])
  expect(makeUp).toEqual({
    members: 3,
    sector: { stated: { icb: 2 }, notStated: 1 },
    function: { stated: { executive: 1, lay: 1 }, notStated: 1 },
    tier: { stated: {}, notStated: 3 },
  })
  expect(makeUpSchema.parse(JSON.parse(JSON.stringify(makeUp)))).toEqual(makeUp)
})

test('[O8] the triangle of executive, lay and clinical is told, with who has not said', () => {
  expect(describeMakeUp(countMakeUp([facts('icb', 'executive'), facts('vcse', null)]))).toEqual([
    '2 members, from 2 sectors.',
    'Missing from the triangle of executive, lay and clinical: lay, clinical, unless among the 1 who have not stated their function.',
  ])
  const whole = [facts('icb', 'executive'), facts('icb', 'lay'), facts(null, 'clinical')]
  expect(describeMakeUp(countMakeUp(whole))).toEqual([
    '3 members, from 1 sector as far as they have said: 1 member has not stated theirs.',
    'Executive, lay and clinical members are all here.',
  ])
  expect(describeMakeUp(countMakeUp([]))).toEqual(['Nobody belongs to this team yet.'])
})

test('[O5] what is asked about oneself is one’s own, anything else is about the team', () => {
  const ids = { teamId: 'board', personId: 'amira' }
  expect(subjectOf({ about: 'self' }, ids)).toEqual({ kind: 'person', id: 'amira', relationship: 'self' })
  for (const about of ['team', 'system', 'programme'] as const) {
    expect(subjectOf({ about }, ids)).toEqual({ kind: 'team', id: 'board', relationship: 'member' })
  }
})

test('[O2] only what has scales can be asked of a group', () => {
  expect([canBeAsked(makeQuestionnaire()), canBeAsked(makeCompanion())]).toEqual([true, false])
})

test('[D1, D6] where nothing is shown it says by which rule, and what can be done instead', () => {
  expect(whyNotShown({ first: hideCell('too-few'), second: hideCell('too-few') }, 5)).toMatchObject({
    rule: 'D1',
    says: expect.stringContaining('Fewer than 5'),
  })
  expect(whyNotShown({ first: hideCell('ledger') }, 5)?.rule).toBe('D6')
  expect(whyNotShown({ first: { ...hideCell('ledger'), n: { state: 'shown', value: 5 } } }, 5)).toBeNull()
})
