import { expect, test } from 'vitest'
import { checkProgramme, type ProgrammeSettings } from '../../../app/domain/cohort/check-programme'
import { describeDesign, programmeDesigns } from '../../../app/domain/cohort/programme-designs'

const askable = [{ questionnaire: 'q', scale: 'trust' }]
const settings: ProgrammeSettings = {
  ...{ name: 'Working across', aims: 'To learn.', aimedAt: askable, tier: 'project', design: 'coaching' },
}
const check = (changes: Partial<ProgrammeSettings>) =>
  Object.keys(checkProgramme({ ...settings, ...changes }, askable, ['project', 'executive']))

test('[H1] [P4] a programme may aim at nothing yet, and be for every tier', () => {
  expect([check({}), check({ aimedAt: [], tier: null })]).toEqual([[], []])
})

test('[H1] a scale of another questionnaire, a tier or a design that there isn’t is told at its field', () => {
  expect(check({ aimedAt: [...askable, { questionnaire: 'other', scale: 'trust' }] })).toEqual(['aimedAt'])
  expect(check({ tier: 'top' })).toEqual(['tier'])
  expect(check({ design: '' })).toEqual(['design'])
})

test('[H1] a design that is known no more is told by its id', () => {
  expect(describeDesign('coaching')).toBe('Coaching')
  expect(describeDesign('gone')).toBe('gone')
  expect(new Set(programmeDesigns.map(({ id }) => id)).size).toBe(programmeDesigns.length)
})
