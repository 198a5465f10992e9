import { expect, test } from 'vitest'
import { wordsOfProfile } from '../../../app/domain/profile/profile-words'
import { makeCompanion, makeQuestionnaire } from '../../factories/questionnaire'

/** The texts themselves, without the names that the code has for them. */
function textsIn(words: object): readonly string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value ? textsIn(value) : [],
  )
}

const kinds = ['self', 'team', 'system', 'programme', 'situation'] as const

test.each(kinds)('[R10, P1, P8] a profile of %s says what it is and how little is known of it', (about) => {
  for (const isSample of [false, true]) {
    const { selfReport } = wordsOfProfile(makeQuestionnaire({ about }), isSample)
    expect(selfReport).toContain('not a measurement by others')
    expect(selfReport).toContain('how certain the scores are is not known yet')
    expect(selfReport).toContain('There is no total and no pass mark.')
  }
})

test.each(kinds.slice(1))('[R10] nothing in the words about a %s is said of the person', (about) => {
  const words = wordsOfProfile(makeQuestionnaire({ about }), false)
  expect(textsIn(words).join(' ')).not.toMatch(
    /strengths? |your own|your role|own practice|your profile|growth/i,
  )
})

test('[R10] each kind is headed by what it shows', () => {
  const heading = (about: (typeof kinds)[number]) =>
    wordsOfProfile(makeQuestionnaire({ about }), false).heading
  expect(kinds.map(heading)).toEqual([
    'Your profile',
    'How you see this group',
    'How you see this system',
    'How you see this programme',
    'How you see your situation',
  ])
  expect(wordsOfProfile(makeCompanion({ title: 'Your situation' }), false)).toMatchObject({
    heading: 'Your situation',
    documentHeading: 'Your situation',
  })
  expect(wordsOfProfile(makeQuestionnaire(), true).heading).toBe('A sample profile')
})
