import { describe, expect, test } from 'vitest'
import { parseQuestionnaire } from '../../../app/domain/questionnaire/parse-questionnaire'
import { makeCompanion, makeItem, makeQuestionnaire, makeScale, source } from '../../factories/questionnaire'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a broken document has no type
type Loose = any

/** The sample as its author would write it, changed in place by `change`. */
function broken(change: (json: Loose) => void, original = makeQuestionnaire()): unknown {
  const json: unknown = JSON.parse(JSON.stringify(original))
  change(json)
  return json
}

function problemsOf(json: unknown) {
  const parsed = parseQuestionnaire(json, [source])
  return parsed.ok ? [] : parsed.problems
}

test('[Q1] a sound questionnaire comes back as it was written', () => {
  expect(
    parseQuestionnaire(
      broken(() => {}),
      [source],
    ),
  ).toEqual({
    ok: true,
    questionnaire: JSON.parse(JSON.stringify(makeQuestionnaire())),
  })
  expect(problemsOf(broken(() => {}, makeCompanion()))).toEqual([])
})

test('[Q1] what is no object is refused', () => {
  expect(problemsOf(7)).toEqual([{ path: 'document', message: 'The document must be an object.' }])
})

describe('[Q1] a document of another shape is refused with path and sentence', () => {
  test.each([
    ['a missing text', (q: Loose) => void delete q.title, 'title', '"title" is missing.'],
    [
      'an empty text',
      (q: Loose) => void (q.scales[1].definition = ' '),
      'scales[1].definition',
      '"definition" is empty.',
    ],
    ['a wrong kind', (q: Loose) => void (q.version = '1'), 'version', '"version" must be a number.'],
    ['a version 0', (q: Loose) => void (q.version = 0), 'version', '"version" must be above 0.'],
    ['a half version', (q: Loose) => void (q.version = 1.5), 'version', '"version" must be a whole number.'],
    [
      'a made-up date',
      (q: Loose) => void (q.published = '2026-02-30'),
      'published',
      '"published" must be a date such as 2026-11-22.',
    ],
    [
      'a key too many',
      (q: Loose) => void (q.scales[0].tilte = 'x'),
      'scales[0].tilte',
      '"tilte" is not something that belongs here: is it spelled right?',
    ],
    [
      'an id with capitals',
      (q: Loose) => void (q.scales[0].id = 'First'),
      'scales[0].id',
      '"id" must be an id in kebab-case: small letters, digits and single hyphens.',
    ],
    [
      'a third kind of subject',
      (q: Loose) => void (q.about = 'boss'),
      'about',
      '"about" must be "self" or "team" or "system" or "programme" or "situation".',
    ],
    [
      'reversed: false',
      (q: Loose) => void (q.scales[0].items[0].reversed = false),
      'scales[0].items[0].reversed',
      '"reversed" must be true.',
    ],
    [
      'an option without a value',
      (q: Loose) => void delete q.optionSets.frequency.options[2].value,
      'optionSets.frequency.options[2].value',
      'An option needs a value, from 1 to 5.',
    ],
    [
      'an option of six',
      (q: Loose) => void (q.optionSets.frequency.options[4].value = 6),
      'optionSets.frequency.options[4].value',
      '"value" must be 5 or less.',
    ],
    [
      'one reflection question',
      (q: Loose) => void q.scales[0].reflection.pop(),
      'scales[0].reflection',
      '"reflection" needs at least 2 entries; it has 1.',
    ],
    [
      'a long anchor',
      (q: Loose) => void (q.scales[0].provenance[0].anchor = 'one two three four five six seven eight nine'),
      'scales[0].provenance[0].anchor',
      '"anchor" is longer than eight words.',
    ],
    [
      'an option set named badly',
      (q: Loose) => void (q.optionSets['No Way'] = q.optionSets.frequency),
      'optionSets.No Way',
      '"No Way" is named in another way than ids are: small letters, digits and single hyphens.',
    ],
  ])('%s', (_, change, path, message) => {
    expect(problemsOf(broken(change))).toContainEqual({ path, message })
  })

  test('every problem is told, not only the first', () => {
    const problems = problemsOf(
      broken((q) => {
        delete q.title
        delete q.scales[0].definition
        q.extra = 1
      }),
    )
    expect(problems.map((problem) => problem.path).sort()).toEqual(['extra', 'scales[0].definition', 'title'])
  })
})

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
