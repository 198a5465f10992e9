import type { Asker, Stated } from './stated'

const READ: readonly Asker[] = ['academy-lead', 'programme-colleague', 'cohort-participant']

const file = (ending: string): Stated => ({
  get: READ,
  post: null,
  at: () => `/cohorts/a-cohort/evaluation.${ending}`,
})

/** What was published of a cohort: those who run it and those who take part in it read it. */
export const rulesOfEvaluation: Readonly<Record<string, Stated>> = {
  '/academies/:academy/results': {
    get: ['academy-lead', 'programme-colleague'],
    post: null,
    at: ({ academy }) => `/academies/${academy}/results`,
  },
  '/cohorts/:cohort/evaluation': { get: READ, post: null, at: () => '/cohorts/a-cohort/evaluation' },
  '/programmes/:programme/evaluation': {
    get: ['academy-lead', 'programme-colleague'],
    post: null,
    at: () => '/programmes/a-programme/evaluation',
  },
  '/cohorts/:cohort/evaluation.csv': file('csv'),
  '/cohorts/:cohort/evaluation.json': file('json'),
  '/cohorts/:cohort/evaluation.pdf': file('pdf'),
}
