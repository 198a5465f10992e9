import type { Rule, Stated } from './stated'

/** Of the starter set: everybody who is signed in reads it. */
const STARTER = '/activities/coaching-decision-put-off'

const OWNER = ['owner'] as const

/** Of a session in Devon's catalogue, whose host is the recipient. */
const ofSession = (ending: string, get: Rule): Stated => ({
  get,
  post: ending === '/book' ? 'signed-in' : null,
  at: () => `/sessions/a-session${ending}`,
  ...(ending === '/book' && { form: { do: 'book' } }),
})

export const rulesOfSuggestions: Readonly<Record<string, Stated>> = {
  '/activities': { get: 'signed-in', post: null, at: () => '/activities' },
  '/activities/:activity': { get: 'signed-in', post: 'signed-in', at: () => STARTER, form: { do: 'undo' } },
  '/sessions/:session/book': ofSession('/book', 'signed-in'),
  '/sessions/:session/people': ofSession('/people', ['ics-lead', 'recipient']),
  '/sessions/:session/calendar.ics': ofSession('/calendar.ics', 'signed-in'),
  '/bookings': { get: 'signed-in', post: 'signed-in', at: () => '/bookings' },
  '/assessments/:assessment/suggestions': {
    get: OWNER,
    post: OWNER,
    at: ({ assessment }) => `/assessments/${assessment}/suggestions`,
    form: { time: 'forever' },
  },
}
