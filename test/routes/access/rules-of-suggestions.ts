import type { Stated } from './stated'

/** Of the starter set: everybody who is signed in reads it. */
const STARTER = '/activities/coaching-decision-put-off'

const OWNER = ['owner'] as const

export const rulesOfSuggestions: Readonly<Record<string, Stated>> = {
  '/activities': { get: 'signed-in', post: null, at: () => '/activities' },
  '/activities/:activity': { get: 'signed-in', post: 'signed-in', at: () => STARTER, form: { do: 'undo' } },
  '/assessments/:assessment/suggestions': {
    get: OWNER,
    post: OWNER,
    at: ({ assessment }) => `/assessments/${assessment}/suggestions`,
    form: { time: 'forever' },
  },
}
