import { expect, test } from 'vitest'
import { summariseTestResults } from '../../bootstrap/summarise-test-results.mjs'

const checks = [
  { name: 'type check', passed: true },
  { name: 'lint', passed: true },
]

function file(statuses: readonly string[], status = 'passed') {
  return {
    name: '/project/test/a.test.ts',
    status,
    assertionResults: statuses.map((status, index) => ({ fullName: `test ${index + 1}`, status })),
  }
}

function summarise(testResults: readonly ReturnType<typeof file>[], exitCode = 0) {
  return summariseTestResults({ missing: [], checks, vitest: { report: { testResults }, exitCode } })
}

test('every test counts one, the type check and lint one each', () => {
  expect(summarise([file(['passed', 'passed']), file(['passed'])])).toEqual({
    passed: 5,
    failed: 0,
    sentences: [],
  })
})

test('failed tests are counted and left to vitest to show', () => {
  expect(summarise([file(['passed', 'failed', 'failed'], 'failed')], 1)).toEqual({
    passed: 3,
    failed: 2,
    sentences: [],
  })
})

test('a failed check is one failure and is named', () => {
  const summary = summariseTestResults({
    missing: [],
    checks: [
      { name: 'type check', passed: false },
      { name: 'lint', passed: true },
    ],
    vitest: { report: { testResults: [file(['passed'])] }, exitCode: 0 },
  })
  expect(summary).toEqual({ passed: 2, failed: 1, sentences: ['The type check failed.'] })
})

test.each(['skipped', 'todo', 'pending', 'disabled', 'a status of tomorrow'])(
  'a test that is %s was left out, and that is a failure',
  (status) => {
    const summary = summarise([file(['passed', status])])
    expect(summary).toMatchObject({ passed: 3, failed: 1 })
    expect(summary.sentences).toEqual([`Left out (${status}): test 2`])
  },
)

test('a file that did not load is a failure though no test of it failed', () => {
  const summary = summarise([file(['passed']), file([], 'failed')], 1)
  expect(summary).toMatchObject({ passed: 3, failed: 1 })
  expect(summary.sentences).toEqual(['Failed as a whole: /project/test/a.test.ts'])
})

test('a hook that failed after all tests passed is a failure', () => {
  expect(summarise([file(['passed', 'passed'], 'failed')], 1)).toMatchObject({ passed: 4, failed: 1 })
})

test('a file without tests is a failure', () => {
  expect(summarise([file(['passed']), file([])])).toMatchObject({ passed: 3, failed: 1 })
})

test('a run without any test is a failure', () => {
  expect(summarise([])).toMatchObject({ passed: 2, failed: 1 })
})

test('a vitest that ended without a report is one failure', () => {
  const summary = summariseTestResults({ missing: [], checks, vitest: { report: null, exitCode: 137 } })
  expect(summary).toMatchObject({ passed: 2, failed: 1 })
  expect(summary.sentences[0]).toContain('137')
})

test('an error outside every test shows in the exit code alone, and is a failure', () => {
  expect(summarise([file(['passed'])], 1)).toMatchObject({ passed: 3, failed: 1 })
})

test('what could not be run at all is one failure with its sentence', () => {
  const summary = summariseTestResults({
    missing: ['No Chromium was found.'],
    checks,
    vitest: { report: { testResults: [file(['passed'])] }, exitCode: 0 },
  })
  expect(summary).toEqual({ passed: 3, failed: 1, sentences: ['No Chromium was found.'] })
})
