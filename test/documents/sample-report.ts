import type { ProfileReport, ReportedScale } from '../../app/domain/profile/profile-report'
import { wordsOfProfile } from '../../app/domain/profile/profile-words'
import { makeQuestionnaire } from '../factories/questionnaire'

const TITLES = [
  'Influence without authority',
  'Reading the politics',
  'Room within the rules',
  'Looking beyond your job',
  'Telling a clear story',
  'Living with uncertainty',
  'Several strategies at once',
  'Making things happen',
  'Thinking ahead',
  'Sharing power and resources',
  'Courage and staying power',
  'Relationships and reactions to change',
  'Knowing yourself',
]

const SCORES = [3.67, 2.33, 4, 3, 4.33, 2, 3.33, 4.67, 3.67, 1.67, 4, null, 3]

const IMPORTANCE = ['Not at all', 'A little', 'Somewhat', 'Very', 'Essentially']

const scales = TITLES.map((title, index): ReportedScale => {
  const score = SCORES[index] ?? null
  const value = (index % 3) + 3
  return {
    id: title.toLowerCase().replaceAll(' ', '-'),
    title,
    definition:
      'You win help from people you’ve no power to instruct. You also give others a real part in change.',
    looksLike: {
      growing:
        'You mostly get help through your own line of management. Partners hear of a plan once it is written.',
      steady:
        'You learn what partners want before you ask. Some people outside your team take on parts of the work.',
      strong:
        'Partners who could walk away stay to work out terms. People without a formal role run parts of it.',
    },
    reflection: [
      'Whose help do you need now, and what matters to them?',
      'Who could run a part of your work that you now run yourself?',
    ],
    score,
    reason: score === null ? 'not enough answers' : null,
    answered: score === null ? 1 : 3,
    asked: 3,
    answers: [
      { text: 'I ask before I act.', answer: 'Often' },
      { text: 'I wait to be told.', answer: null },
    ],
    importance: index === 6 ? null : { value, label: IMPORTANCE[value - 1] ?? '' },
    provenance: [
      { source: 'scie-2021', locator: 'Capabilities', line: 175, anchor: 'negotiate and encourage' },
    ],
    related: [],
  }
})

const topic = (title: string, answer: string | null) => ({
  id: title.toLowerCase().replaceAll(' ', '-'),
  title,
  meaning: 'Why it matters.',
  statement: 'People in other organisations expect me to speak for my area’s work with theirs.',
  answer,
  reflection: 'What would change that?',
  provenance: { source: 'waring-2023', locator: 'Findings', line: 12, anchor: 'formal position' },
})

/** A whole profile of 13 scales, one of them without a score, as a page or document is given it. */
export const sampleReport: ProfileReport = {
  questionnaire: { id: 'system-leadership', version: 1, title: 'System leadership' },
  about: 'self',
  companion: { id: 'context-and-licence', title: 'Your situation' },
  words: wordsOfProfile(makeQuestionnaire({ title: 'System leadership' }), false),
  submittedAt: '2026-03-12T10:30:00.000Z',
  facts: [
    ['Tier', 'Thematic: leading one programme or topic across organisations'],
    ['Stage of the work', 'Under way'],
    ['Sector', 'Voluntary, community and social enterprise'],
  ],
  sentences: [
    'You rated yourself highest on “Making things happen” (4.7) and “Telling a clear story” (4.3).',
    'Lowest on your own profile are “Sharing power and resources” (1.7) and “Living with uncertainty” (2.0).',
  ],
  scales,
  strengths: {
    shown: ['making-things-happen', 'telling-a-clear-story', 'room-within-the-rules'],
    tied: [],
    equal: ['courage-and-staying-power'],
  },
  growthAreas: {
    basis: 'importance',
    shown: ['living-with-uncertainty', 'reading-the-politics', 'sharing-power-and-resources'],
    tied: ['reading-the-politics', 'sharing-power-and-resources'],
    equal: [],
  },
  topics: [],
  context: [
    {
      title: 'Your position',
      introduction: 'Some of each.',
      topics: [topic('Formal position', 'Mostly true'), topic('Earned position', null)],
    },
    {
      title: 'What you can draw on',
      introduction: 'Some of each.',
      topics: [
        topic('Expertise', 'Very true'),
        topic('Networks', 'A little true'),
        topic('Standing', 'Not true'),
      ],
    },
    {
      title: 'Your roots in the area',
      introduction: 'Some of each.',
      topics: [
        topic('Time in the area', 'Mostly true'),
        topic('Local knowledge', 'Very true'),
        topic('Background', 'No'),
      ],
    },
    {
      title: 'Your room to act',
      introduction: 'Some of each.',
      topics: [topic('Licence', 'Mostly true'), topic('Time', 'Not true'), topic('Support', 'A little true')],
    },
  ],
}
