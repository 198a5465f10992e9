import type { Stated } from './stated'

/** What the product does by itself is for administrators. */
export const rulesOfJobs: Readonly<Record<string, Stated>> = {
  '/administration/jobs': {
    get: ['administrator'],
    post: ['administrator'],
    at: () => '/administration/jobs',
    form: { again: 'mail' },
  },
}
