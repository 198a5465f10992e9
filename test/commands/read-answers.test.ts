import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsvAnswers, readJsonAnswers } from '../../commands/read-answers'
import { makeCompanion, makeQuestionnaire } from '../factories/questionnaire'

const asked = { questionnaire: makeQuestionnaire(), companion: makeCompanion() }

describe('JSON', () => {
  test('[Q12] answers are read, those of the companion too; null and empty ones are missing', () => {
    const text =
      '{"answers": {"first-1": 4, "first-2": "none", "first-3": null, "second-1": "", "time-1": 2}, "note": 1}'
    expect(readJsonAnswers(text, asked)).toEqual({
      ok: true,
      respondents: [{ respondent: null, answers: { 'first-1': 4, 'first-2': 'none', 'time-1': 2 } }],
    })
  })

  test.each([
    ['{"answers": {"nobody-1": 3}}', 'answers.nobody-1: sample@1 has no such item.'],
    ['{"answers": {"first": 3}}', 'answers.first: sample@1 has no such item.'],
    ['{"answers": {"__proto__": 3}}', 'answers.__proto__: sample@1 has no such item.'],
    [
      '{"answers": {"first-1": 6}}',
      'answers.first-1: 6 is not an answer here: give 1, 2, 3, 4, 5 or "none".',
    ],
    [
      '{"answers": {"first-1": 0}}',
      'answers.first-1: 0 is not an answer here: give 1, 2, 3, 4, 5 or "none".',
    ],
    [
      '{"answers": {"first-1": 3.5}}',
      'answers.first-1: 3.5 is not an answer here: give 1, 2, 3, 4, 5 or "none".',
    ],
    [
      '{"answers": {"first-1": "3"}}',
      'answers.first-1: "3" is not an answer here: give 1, 2, 3, 4, 5 or "none".',
    ],
    [
      '{"answers": {"first-1": [3]}}',
      'answers.first-1: [3] is not an answer here: give 1, 2, 3, 4, 5 or "none".',
    ],
    ['{"answers": {"time-1": 3}}', 'answers.time-1: 3 is not an answer here: give 1, 2 or "none".'],
    ['{"answers": {"first-1": 1, "first-1": 2}}', 'line 1, column 28: The key "first-1" is given twice.'],
    ['{"answer": {}}', 'answers: The key "answers" is missing.'],
    ['{"answers": []}', 'answers: It must be an object of answers by item id.'],
    ['[]', 'document: It must be an object with the key "answers".'],
    ['', 'line 1, column 1: The JSON document ends too early.'],
    ['{"answers": {},}', 'line 1, column 16: A key in double quotes is expected here.'],
  ])('%s is refused', (text, problem) => {
    expect(readJsonAnswers(text, asked)).toEqual({ ok: false, problems: [problem] })
  })
})

describe('CSV', () => {
  const read = (text: string) => readCsvAnswers(text, asked)
  const answersOf = (text: string) => {
    const result = read(text)
    return result.ok ? result.respondents.map(({ answers }) => answers) : result.problems
  }

  test('[Q12] a row is a respondent; cells are trimmed, none in any case, empty ones missing', () => {
    expect(answersOf('first-1,first-2,time-1\n1,NONE, 2 \n,,\n')).toEqual([
      { 'first-1': 1, 'first-2': 'none', 'time-1': 2 },
      {},
    ])
  })

  test('a byte order mark, line ends of Windows, quoted cells and blank lines are let pass', () => {
    expect(answersOf('\uFEFF"first-1",first-2\r\n"1",2\r\n\r\n3,4\r\n\r\n')).toEqual([
      { 'first-1': 1, 'first-2': 2 },
      { 'first-1': 3, 'first-2': 4 },
    ])
  })

  test('in a single column an empty line is a respondent who left the item out', () => {
    expect(answersOf('first-1\n1\n\n3\n')).toEqual([{ 'first-1': 1 }, {}, { 'first-1': 3 }])
  })

  test('the column respondent is handed on, whatever it says', () => {
    expect(read('respondent,first-1\nA7,1\n,2\n')).toEqual({
      ok: true,
      respondents: [
        { respondent: 'A7', answers: { 'first-1': 1 } },
        { respondent: '', answers: { 'first-1': 2 } },
      ],
    })
  })

  test('a header alone is nobody', () => {
    expect(answersOf('first-1\n')).toEqual([])
  })

  test.each([
    ['first-1,shoe-size\n1,44\n', 'row 1, column "shoe-size": sample@1 has no such item.'],
    ['id,first-1\n1,4\n', 'row 1, column "id": sample@1 has no such item.'],
    ['first-1;first-2\n1;2\n', 'row 1, column "first-1;first-2": sample@1 has no such item.'],
    ['first-1,first-2,first-1\n1,2,3\n', 'row 1, column "first-1": The column is given twice.'],
    ['respondent,respondent\n1,2\n', 'row 1, column "respondent": The column is given twice.'],
    ['first-1,\n1,2\n', 'row 1, column 2: The column has no name.'],
    ['first-1,first-2\n1,2\n3\n', 'row 3: It has 1 cell and the header has 2.'],
    ['first-1\n1,2\n', 'row 2: It has 2 cells and the header has 1.'],
    ['first-1\n3\n7\n', 'row 3, column "first-1": "7" is not an answer here: give 1, 2, 3, 4, 5 or none.'],
    ['first-1\n3.0\n', 'row 2, column "first-1": "3.0" is not an answer here: give 1, 2, 3, 4, 5 or none.'],
    ['first-1\n١\n', 'row 2, column "first-1": "١" is not an answer here: give 1, 2, 3, 4, 5 or none.'],
    ['time-1\n5\n', 'row 2, column "time-1": "5" is not an answer here: give 1, 2 or none.'],
    ['', 'row 1: The header with the item ids is missing.'],
    ['first-1\n"1\n', 'line 2: A quotation mark is out of place, so the rows cannot be told apart.'],
  ])('%j is refused', (text, problem) => {
    expect(read(text)).toEqual({ ok: false, problems: [problem] })
  })

  test('rows are counted past blank lines, as a spreadsheet counts them', () => {
    expect(answersOf('first-1,first-2\n1,2\n\n9,9\n')).toEqual([
      'row 4, column "first-1": "9" is not an answer here: give 1, 2, 3, 4, 5 or none.',
      'row 4, column "first-2": "9" is not an answer here: give 1, 2, 3, 4, 5 or none.',
    ])
  })

  test('the same answers are read from JSON and from CSV', () => {
    const items = asked.questionnaire.scales.flatMap((scale) => scale.items.map((item) => item.id))
    const answer = fc.constantFrom(1, 2, 3, 4, 5, 'none', '')
    fc.assert(
      fc.property(fc.array(answer, { minLength: items.length, maxLength: items.length }), (values) => {
        const json = JSON.stringify({ answers: Object.fromEntries(items.map((id, at) => [id, values[at]])) })
        expect(read(`${items.join()}\n${values.join()}\n`)).toEqual(readJsonAnswers(json, asked))
      }),
    )
  })
})
