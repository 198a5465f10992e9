import type { Stated } from './stated'

/** Whether one's scores may be exported for research is one's own choice. */
export const rulesOfResearch: Readonly<Record<string, Stated>> = {
  '/account/research': {
    get: 'signed-in',
    post: 'signed-in',
    at: () => '/account/research',
    form: { allowed: 'yes' },
  },
}
