import { expect, test } from 'vitest'
import { latestVersion } from '../../../app/domain/questionnaire/latest-version'
import { parseQuestionnaireName } from '../../../app/domain/questionnaire/parse-questionnaire-name'
import { makeQuestionnaire } from '../../factories/questionnaire'

test.each([
  ['system-leadership@1', { id: 'system-leadership', version: 1 }],
  ['system-leadership@12', { id: 'system-leadership', version: 12 }],
  ['system-leadership', { id: 'system-leadership', version: null }],
  ['', null],
  ['@1', null],
  ['system-leadership@', null],
  ['system-leadership@0', null],
  ['system-leadership@01', null],
  ['system-leadership@1.0', null],
  ['system-leadership@latest', null],
  ['System-Leadership', null],
  ['../secrets', null],
  [' social-skill', null],
  ['social-skill\n', null],
])('[Q13] the name %j is %j', (name, parsed) => {
  expect(parseQuestionnaireName(name)).toEqual(parsed)
})

test('[Q13] the latest version is the highest, wherever it stands', () => {
  const versions = [2, 10, 9].map((version) => makeQuestionnaire({ version }))
  expect(latestVersion(versions, 'sample')?.version).toBe(10)
  expect(latestVersion(versions, 'simple')).toBeUndefined()
})
