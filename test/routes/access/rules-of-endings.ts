import type { Stated } from './stated'

/** What only ever does away with something; tried last and in this order, for then it is gone. */
export const rulesOfEndings: Readonly<Record<string, Stated>> = {
  '/assessments/:assessment/delete': {
    get: ['owner'],
    post: ['owner'],
    at: ({ assessment }) => `/assessments/${assessment}/delete`,
  },
  '/invitations/:invitation': {
    get: ['recipient'],
    post: ['recipient'],
    at: ({ invitation }) => `/invitations/${invitation}`,
    form: { answer: 'decline' },
  },
  '/taking-part/:cohort/leave': {
    get: ['cohort-participant'],
    post: ['cohort-participant'],
    at: () => '/taking-part/a-cohort/leave',
  },
  '/teams/:team/leave': { get: ['member'], post: ['member'], at: ({ team }) => `/teams/${team}/leave` },
  // Nobody here has a second way to sign in; whoever has ends it in test/server/providers.
  '/account/sign-in-methods': { get: 'signed-in', post: [], at: () => '/account/sign-in-methods' },
  '/account/sessions': {
    get: 'signed-in',
    post: 'signed-in',
    at: () => '/account/sessions',
    form: { everywhere: 'yes' },
  },
  '/sign-out': { get: 'nobody-at-all', post: 'anyone', at: () => '/sign-out' },
}
