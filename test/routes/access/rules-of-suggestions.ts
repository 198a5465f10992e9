import type { Stated } from './stated'

/** Of the starter set: everybody who is signed in reads it. */
const STARTER = '/activities/coaching-decision-put-off'

export const rulesOfSuggestions: Readonly<Record<string, Stated>> = {
  '/activities': { get: 'signed-in', post: null, at: () => '/activities' },
  '/activities/:activity': { get: 'signed-in', post: 'signed-in', at: () => STARTER, form: { do: 'undo' } },
}
