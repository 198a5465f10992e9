import type { Stated } from './stated'

/** A plan is each person's own: everybody has one of the same address, and nobody another's. */
export const rulesOfPlans: Readonly<Record<string, Stated>> = {
  '/plan': { get: 'signed-in', post: 'signed-in', at: () => '/plan', form: { plan: 'unknown' } },
  '/plan.pdf': { get: ['owner'], post: null, at: () => '/plan.pdf' },
  '/teams/:team/plan': {
    get: ['member', 'facilitator'],
    post: null,
    at: ({ team }) => `/teams/${team}/plan`,
  },
  '/teams/:team/plan/lines/:line/calendar.ics': {
    get: ['member', 'facilitator'],
    post: null,
    at: ({ team }) => `/teams/${team}/plan/lines/a-line/calendar.ics`,
  },
  '/plan/reminders': {
    get: 'signed-in',
    post: 'signed-in',
    at: () => '/plan/reminders',
    form: { reminders: '' },
  },
  '/plan/goals/new': {
    get: 'signed-in',
    post: 'signed-in',
    at: () => '/plan/goals/new',
    form: { goal: '01900000-0000-7000-8000-000000000001' },
  },
  '/plan/goals/:goal': {
    get: ['owner'],
    post: ['owner'],
    at: () => '/plan/goals/a-goal',
    form: { do: 'note', note: '01900000-0000-7000-8000-000000000001', text: '' },
  },
  '/plan/goals/:goal/calendar.ics': {
    get: ['owner'],
    post: null,
    at: () => '/plan/goals/a-goal/calendar.ics',
  },
}
