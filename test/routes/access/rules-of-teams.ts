import type { Stated } from './stated'

const ofResult = (ending: string): Stated => ({
  get: ['member', 'facilitator'],
  post: null,
  at: () => `/rounds/a-result${ending}`,
})

/** The rules of the addresses of teams, their rounds and what these publish. */
export const rulesOfTeams: Readonly<Record<string, Stated>> = {
  '/rounds/:round/results': {
    get: ['member', 'facilitator'],
    post: ['facilitator'],
    at: () => '/rounds/a-result/results',
    form: { audience: 'nobody' },
  },
  '/rounds/:round/results.csv': ofResult('/results.csv'),
  '/rounds/:round/results.json': ofResult('/results.json'),
  '/rounds/:round/results.pdf': ofResult('/results.pdf'),
  '/rounds/:round/side-by-side': ofResult('/side-by-side'),
  '/teams/:team/over-time': {
    get: ['member', 'facilitator'],
    post: null,
    at: ({ team }) => `/teams/${team}/over-time`,
  },
  '/systems/:ics/results': {
    get: ['ics-lead'],
    post: ['ics-lead'],
    at: () => '/systems/devon/results',
    form: { questionnaire: 'system-leadership' },
  },
  '/teams/:team/new-team': {
    get: ['facilitator'],
    post: ['facilitator'],
    at: ({ team }) => `/teams/${team}/new-team`,
    form: { name: '' },
  },
  '/teams/:team': {
    get: ['member', 'facilitator', 'ics-lead', 'administrator'],
    post: ['facilitator', 'ics-lead', 'administrator'],
    at: ({ team }) => `/teams/${team}`,
    form: { name: '' },
  },
}
