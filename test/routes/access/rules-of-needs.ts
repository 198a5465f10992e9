import type { Stated } from './stated'

/** The rules of what a team could do, of needs against offers, and of forums. */
export const rulesOfNeeds: Readonly<Record<string, Stated>> = {
  // A round that closed, of which nothing was published: who belonged to it is told so.
  '/rounds/:round/development': {
    get: ['member', 'facilitator'],
    post: null,
    at: ({ discussed }) => `/rounds/${discussed}/development`,
  },
  '/systems/:ics/needs': { get: ['ics-lead'], post: null, at: () => '/systems/devon/needs' },
  '/systems/:ics/needs.csv': { get: ['ics-lead'], post: null, at: () => '/systems/devon/needs.csv' },
  '/account/counting': {
    get: 'signed-in',
    post: 'signed-in',
    at: () => '/account/counting',
    form: { counted: 'perhaps' },
  },
  '/academies/:academy/offers': {
    get: ['academy-lead'],
    post: null,
    at: ({ academy }) => `/academies/${academy}/offers`,
  },
  '/academies/:academy/offers.csv': {
    get: ['academy-lead'],
    post: null,
    at: ({ academy }) => `/academies/${academy}/offers.csv`,
  },
  '/forums': { get: 'signed-in', post: 'signed-in', at: () => '/forums', form: { do: 'join' } },
}
