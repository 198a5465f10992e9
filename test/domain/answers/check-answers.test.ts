import { expect, test } from 'vitest'
import { checkAnswers } from '../../../app/domain/answers/check-answers'
import { frequency, makeCompanion, makeQuestionnaire, makeScale } from '../../factories/questionnaire'

const questionnaire = makeQuestionnaire()
const companion = makeCompanion()
const check = (
  answers: Readonly<Record<string, string>>,
  importance: Readonly<Record<string, string>> = {},
) => checkAnswers(questionnaire, companion, { answers, importance })

test('[A1] options of items and of importance are taken, as numbers', () => {
  expect(check({ 'first-1': '1', 'second-3': '5', 'time-1': '2' }, { first: '1', second: '5' })).toEqual({
    ok: true,
    changes: {
      answers: { 'first-1': 1, 'second-3': 5, 'time-1': 2 },
      importance: { first: 1, second: 5 },
    },
  })
})

test('[A1] the option that is not an answer is taken where the item has one', () => {
  expect(check({ 'first-1': 'none' })).toMatchObject({
    ok: true,
    changes: { answers: { 'first-1': 'none' } },
  })
  const without = makeQuestionnaire({ optionSets: { frequency: { options: frequency.options } } })
  expect(checkAnswers(without, null, { answers: { 'first-1': 'none' }, importance: {} })).toEqual({
    ok: false,
    problems: [{ id: 'first-1', sentence: 'Choose one of the options.' }],
  })
})

test('[A2] an empty value takes an answer back', () => {
  expect(check({ 'first-1': '', 'time-1': '' }, { first: '' })).toEqual({
    ok: true,
    changes: { answers: { 'first-1': null, 'time-1': null }, importance: { first: null } },
  })
})

test('[A1] nothing at all is no fault', () => {
  expect(check({})).toEqual({ ok: true, changes: { answers: {}, importance: {} } })
})

test.each(['0', '6', '-1', '3.0', '1e0', ' 3', '3 ', '03', '٣', 'NaN', 'None', 'null', 'undefined', '5\n'])(
  '[A1] %j is no option',
  (value) => {
    expect(check({ 'first-1': value })).toMatchObject({ ok: false, problems: [{ id: 'first-1' }] })
    expect(check({}, { first: value })).toMatchObject({ ok: false, problems: [{ id: 'first' }] })
  },
)

test('[A1] a number beyond an item’s own options is refused, though other items have it', () => {
  expect(check({ 'time-1': '3' })).toMatchObject({ ok: false, problems: [{ id: 'time-1' }] })
})

test('[A3] importance has no option that is not an answer', () => {
  expect(check({}, { first: 'none' })).toMatchObject({ ok: false, problems: [{ id: 'first' }] })
})

test.each(['third-1', 'first', 'room', '', '__proto__', 'constructor', 'toString'])(
  '[A1] %j is no item that is asked, not even to take its answer back',
  (id) => {
    const problems = [{ id, sentence: 'This questionnaire does not ask that.' }]
    const answers = Object.fromEntries([[id, '3']])
    expect(checkAnswers(questionnaire, companion, { answers, importance: {} })).toEqual({
      ok: false,
      problems,
    })
    const back = Object.fromEntries([[id, '']])
    expect(checkAnswers(questionnaire, companion, { answers: back, importance: {} })).toEqual({
      ok: false,
      problems,
    })
  },
)

test('[A3] importance is asked of the questionnaire’s own scales only', () => {
  for (const id of ['third', 'first-1', 'room', 'time', 'constructor']) {
    expect(check({}, { [id]: '3' }), id).toMatchObject({ ok: false, problems: [{ id }] })
  }
  const unasked = makeQuestionnaire({ importance: undefined, scales: [makeScale('first')] })
  expect(checkAnswers(unasked, null, { answers: {}, importance: { first: '3' } })).toMatchObject({
    ok: false,
  })
})

test('[A1] the companion’s items are refused where it is not asked along', () => {
  expect(checkAnswers(questionnaire, null, { answers: { 'time-1': '1' }, importance: {} })).toMatchObject({
    ok: false,
    problems: [{ id: 'time-1' }],
  })
})

test('[A1] every problem is told, in order, and what was sound beside them is not given', () => {
  expect(check({ 'first-1': '4', 'first-2': '9', nowhere: '1' }, { first: '5', second: 'x' })).toEqual({
    ok: false,
    problems: [
      { id: 'first-2', sentence: 'Choose one of the options.' },
      { id: 'nowhere', sentence: 'This questionnaire does not ask that.' },
      { id: 'second', sentence: 'Choose one of the options.' },
    ],
  })
})
