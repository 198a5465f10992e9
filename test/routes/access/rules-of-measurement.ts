import type { Stated } from './stated'

/** How well questionnaires measure is for everybody to read; whether one's answers count is one's own choice. */
export const rulesOfMeasurement: Readonly<Record<string, Stated>> = {
  '/questionnaires/:questionnaire/measurement': {
    get: 'anyone',
    post: null,
    at: () => '/questionnaires/system-leadership/measurement',
  },
  '/account/measurement': {
    get: 'signed-in',
    post: 'signed-in',
    at: () => '/account/measurement',
    form: { counted: 'yes' },
  },
}
