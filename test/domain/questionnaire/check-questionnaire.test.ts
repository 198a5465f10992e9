import { describe, expect, test } from 'vitest'
import { broken, problemsOf } from '../../factories/broken-questionnaire'
import { makeCompanion, makeItem, makeQuestionnaire, makeScale } from '../../factories/questionnaire'

describe('[Q2] an id that stands twice is refused', () => {
  test.each([
    [
      'two scales',
      { scales: [makeScale('first'), makeScale('first', 3, { items: makeScale('other').items })] },
      'scales[1].id',
      'first',
      'scales[0].id',
    ],
    [
      'items of two scales',
      { scales: [makeScale('first'), makeScale('second', 3, { items: makeScale('first').items })] },
      'scales[1].items[0].id',
      'first-1',
      'scales[0].items[0].id',
    ],
    [
      'a scale and an item',
      { scales: [makeScale('first', 3, { items: ['first', 'b', 'c'].map((id) => makeItem(id)) })] },
      'scales[0].items[0].id',
      'first',
      'scales[0].id',
    ],
  ])('%s', (_, changes, path, id, earlier) => {
    expect(problemsOf(makeQuestionnaire(changes))).toContainEqual({
      path,
      message: `The id "${id}" is used twice: first at ${earlier}.`,
    })
  })

  test('a topic group and its topic', () => {
    const json = broken((q) => void (q.topicGroups[0].topics[1].id = 'room'), makeCompanion())
    expect(problemsOf(json)).toEqual([
      {
        path: 'topicGroups[0].topics[1].id',
        message: 'The id "room" is used twice: first at topicGroups[0].id.',
      },
    ])
  })
})

test('[Q3] a scale with two items is refused', () => {
  expect(problemsOf(makeQuestionnaire({ scales: [makeScale('first', 2)] }))).toEqual([
    { path: 'scales[0].items', message: 'A scale needs three items or more; this one has 2.' },
  ])
})

test('[Q4] an item without provenance is refused', () => {
  expect(problemsOf(broken((q) => void delete q.scales[1].items[2].provenance))).toEqual([
    {
      path: 'scales[1].items[2].provenance',
      message:
        'Every item and scale says where it comes from: give "provenance" with source, locator, line and anchor.',
    },
  ])
})

test('[Q4] a scale without provenance and an unknown source, of item or topic, are refused', () => {
  expect(problemsOf(broken((q) => void (q.scales[0].provenance = [])))).toEqual([
    { path: 'scales[0].provenance', message: 'A scale needs at least one provenance.' },
  ])
  expect(problemsOf(broken((q) => void (q.scales[0].items[1].provenance.source = 'gossip')))).toEqual([
    {
      path: 'scales[0].items[1].provenance.source',
      message: 'The source "gossip" is not in the bibliography.',
    },
  ])
  const topic = broken(
    (q) => void (q.topicGroups[0].topics[0].item.provenance.source = 'gossip'),
    makeCompanion(),
  )
  expect(problemsOf(topic)[0]?.path).toBe('topicGroups[0].topics[0].item.provenance.source')
})

test.each(['weekly', 'constructor'])(
  '[Q5] the unknown option set "%s" is refused for scale and topic',
  (name) => {
    const message = `The option set "${name}" is not defined in this questionnaire's "optionSets".`
    expect(problemsOf(makeQuestionnaire({ scales: [makeScale('first', 3, { options: name })] }))).toEqual([
      { path: 'scales[0].options', message },
    ])
    expect(
      problemsOf(broken((q) => void (q.topicGroups[0].topics[0].options = name), makeCompanion())),
    ).toEqual([{ path: 'topicGroups[0].topics[0].options', message }])
  },
)

test('[Q6] equal values and values out of order are refused', () => {
  const equal = broken((q) => void (q.optionSets.amount.options[1].value = 1), makeCompanion())
  expect(problemsOf(equal)).toEqual([
    { path: 'optionSets.amount.options[1].value', message: 'Two options have the value 1.' },
  ])
  expect(problemsOf(broken((q) => void q.optionSets.amount.options.reverse(), makeCompanion()))).toEqual([
    {
      path: 'optionSets.amount.options[1].value',
      message: 'The value 1 comes after a higher one: order options from lowest to highest.',
    },
  ])
})

test('[Q6] a scale whose options are not 1 to 5 is refused, and so is such an importance', () => {
  expect(problemsOf(broken((q) => void q.optionSets.frequency.options.pop()))).toEqual(
    [0, 1].map((s) => ({
      path: `scales[${s}].options`,
      message: 'A scored scale needs options with the values 1 to 5; "frequency" has others.',
    })),
  )
  expect(problemsOf(broken((q) => void q.importance.options.reverse()))).toEqual([
    {
      path: 'importance.options',
      message: 'Importance needs options with the values 1 to 5, in that order.',
    },
  ])
})

test('[Q7] one reversed item a scale is let pass, two are refused', () => {
  const reversed = (ids: readonly string[]) =>
    makeScale('first', 3, {
      items: makeScale('first').items.map((item) =>
        ids.includes(item.id) ? { ...item, reversed: true } : item,
      ),
    })
  expect(problemsOf(makeQuestionnaire({ scales: [reversed(['first-3'])] }))).toEqual([])
  expect(problemsOf(makeQuestionnaire({ scales: [reversed(['first-1', 'first-3'])] }))).toEqual([
    {
      path: 'scales[0].items',
      message: 'A scale may have one reversed item; "first" has 2: "first-1", "first-3".',
    },
  ])
})

test('[Q8] asking nothing, and importance without scales, are refused', () => {
  expect(problemsOf(makeQuestionnaire({ scales: [], importance: undefined }))).toEqual([
    { path: 'document', message: 'The questionnaire asks nothing: give it a scale or a topic group.' },
  ])
  expect(problemsOf(makeCompanion({ importance: makeQuestionnaire().importance }))).toEqual([
    { path: 'importance', message: 'Importance is asked of scales, and this questionnaire has none.' },
  ])
})
