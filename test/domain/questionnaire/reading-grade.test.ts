import { expect, test } from 'vitest'
import { countSyllables } from '../../../app/domain/questionnaire/count-syllables'
import { readingGrade } from '../../../app/domain/questionnaire/reading-grade'
import { makeItem, makeQuestionnaire, makeScale } from '../../factories/questionnaire'

// Counted by hand.
const SYLLABLES: Readonly<Record<number, string>> = {
  1: 'a the place shared care our they year roles three called helped asked tried see be league built tier',
  2: 'people places needed being doing trying table someone every business system question doesn’t rarely statement agreed',
  3: 'NHS ICS services decided radio neighbourhood influence area idea settlement',
  4: 'evaluate community relationship authority hierarchy experience material initiative associate hierarchy',
  5: 'organisation organisations capability opportunity',
}

const words = Object.entries(SYLLABLES).flatMap(([count, list]) =>
  list.split(' ').map((word) => [word, Number(count)] as const),
)

test.each(words)('[Q14] "%s" is counted with %i syllables', (word, count) => {
  expect(countSyllables(word)).toBe(count)
})

test('[Q14] the grade follows the published formula', () => {
  // Instructions 4 words, 4 syllables. Definition 3 words, 6 syllables. Items: 3 times 5 words, 6 syllables.
  const items = ['a', 'b', 'c'].map((id) => makeItem(id, { text: 'We often ask for help.' }))
  const questionnaire = makeQuestionnaire({
    instructions: 'Say what you think.',
    scales: [makeScale('first', 3, { items, definition: 'People agree often.' })],
  })
  // 22 words, 5 sentences, 4 + 6 + 18 = 28 syllables: 0.39 × 4.4 + 11.8 × 1.272727… − 15.59 = 1.1442…
  expect(readingGrade(questionnaire)).toBeCloseTo(1.1442, 4)
})

test('[Q14] abbreviations, decimals and quotation marks end no sentence; a list of two sentences has two', () => {
  const grade = (text: string) =>
    readingGrade(
      makeQuestionnaire({
        instructions: text,
        scales: [
          makeScale('first', 3, {
            definition: text,
            items: ['a', 'b', 'c'].map((id) => makeItem(id, { text })),
          }),
        ],
      }),
    )
  expect(grade('We ask, e.g. by phone, 2.5 times')).toBeGreaterThan(
    grade('We ask by phone. We ask two times'),
  )
  expect(grade('We say “yes.” We do it')).toBe(grade('We say yes. We do it'))
})
