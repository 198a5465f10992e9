import type { Stated } from './stated'

const NO_ROLE = [] as const

/** Whether one's scores may be exported for research is one's own choice. */
export const rulesOfResearch: Readonly<Record<string, Stated>> = {
  '/account/research': {
    get: 'signed-in',
    post: 'signed-in',
    at: () => '/account/research',
    form: { allowed: 'yes' },
  },
  '/administration/research': {
    get: ['administrator'],
    post: ['administrator'],
    at: () => '/administration/research',
    form: { email: 'no address' },
  },
  // None of those who ask is named as a researcher: who is gets in in test/routes/research.test.ts.
  '/research': { get: NO_ROLE, post: null, at: () => '/research' },
  '/research/:questionnaire': {
    get: NO_ROLE,
    post: NO_ROLE,
    at: () => '/research/system-leadership@1',
    form: { demographic: 'none' },
  },
  '/research/:questionnaire/scores.csv': {
    get: NO_ROLE,
    post: null,
    at: () => '/research/system-leadership@1/scores.csv',
  },
  '/research/:questionnaire/code-book.txt': {
    get: NO_ROLE,
    post: null,
    at: () => '/research/system-leadership@1/code-book.txt',
  },
}
