import type {
  Item,
  OptionSet,
  Provenance,
  Questionnaire,
  Scale,
  Source,
} from '../../app/domain/questionnaire/questionnaire-schema'
import { deepFreeze } from './deep-freeze'

/** The smallest things that are sound, frozen, so that a function which changes its input fails. */

export const source: Source = deepFreeze({
  id: 'a-source',
  file: 'a-source.txt',
  title: 'A source',
  authors: ['Author, A.'],
  year: 2020,
  publisher: 'A publisher',
  licence: 'No licence stated.',
})

const provenance: Provenance = {
  source: 'a-source',
  locator: 'Findings, first paragraph',
  line: 2,
  anchor: 'a phrase',
}

export const frequency: OptionSet = deepFreeze({
  options: [
    { value: 1, label: 'Almost never' },
    { value: 2, label: 'Rarely' },
    { value: 3, label: 'Sometimes' },
    { value: 4, label: 'Often' },
    { value: 5, label: 'Almost always' },
  ],
  none: 'No opportunity in my role',
})

export function makeItem(id: string, changes: Partial<Item> = {}): Item {
  return { id, text: `I do what ${id} says.`, provenance, ...changes }
}

/** A scale with items ID-1, ID-2, … */
export function makeScale(id: string, itemCount = 3, changes: Partial<Scale> = {}): Scale {
  return {
    id,
    title: `Title of ${id}`,
    definition: `What ${id} means.`,
    looksLike: { growing: 'It is growing.', steady: 'It is steady.', strong: 'It is strong.' },
    reflection: ['What went well?', 'What would you change?'],
    options: 'frequency',
    items: Array.from({ length: itemCount }, (_, index) => makeItem(`${id}-${index + 1}`)),
    provenance: [provenance],
    related: [],
    ...changes,
  }
}

/** Two scales of three items, `first` and `second`, with importance; no topics. */
export function makeQuestionnaire(changes: Partial<Questionnaire> = {}): Questionnaire {
  return deepFreeze({
    id: 'sample',
    version: 1,
    published: '2026-01-31',
    title: 'A sample',
    summary: 'It asks little.',
    about: 'self',
    forWhom: 'Anyone.',
    outcome: 'A profile.',
    instructions: 'Choose one.',
    stem: 'In my work:',
    optionSets: { frequency },
    importance: {
      question: 'How much does your role call for this now?',
      options: [
        { value: 1, label: 'Not at all' },
        { value: 2, label: 'A little' },
        { value: 3, label: 'Somewhat' },
        { value: 4, label: 'A great deal' },
        { value: 5, label: 'Essentially' },
      ],
    },
    scales: [makeScale('first'), makeScale('second')],
    topicGroups: [],
    ...changes,
  })
}

/** Two topics in one group: `time` with two options and a none, `place-known` with frequency. */
export function makeCompanion(changes: Partial<Questionnaire> = {}): Questionnaire {
  return makeQuestionnaire({
    id: 'surroundings',
    title: 'Surroundings',
    about: 'situation',
    stem: undefined,
    importance: undefined,
    scales: [],
    optionSets: {
      frequency,
      amount: {
        options: [
          { value: 1, label: 'Too little' },
          { value: 2, label: 'Enough' },
        ],
        none: 'Hard to say',
      },
    },
    topicGroups: [
      {
        id: 'room',
        title: 'Your room to act',
        introduction: 'What surrounds your work.',
        topics: [
          {
            id: 'time',
            title: 'Time',
            meaning: 'Work across organisations takes time.',
            options: 'amount',
            item: makeItem('time-1', { text: 'The time I have is:' }),
            reflection: 'Who could give you time?',
          },
          {
            id: 'place-known',
            title: 'Local knowledge',
            meaning: 'Knowing a place helps.',
            options: 'frequency',
            item: makeItem('place-known-1'),
            reflection: 'Who knows it?',
          },
        ],
      },
    ],
    ...changes,
  })
}
