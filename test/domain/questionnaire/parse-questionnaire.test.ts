import { describe, expect, test } from 'vitest'
import { parseQuestionnaire } from '../../../app/domain/questionnaire/parse-questionnaire'
import { broken, problemsOf, type Loose } from '../../factories/broken-questionnaire'
import { makeCompanion, makeQuestionnaire, source } from '../../factories/questionnaire'

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
