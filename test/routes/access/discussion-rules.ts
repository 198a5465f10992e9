import type { Stated } from './stated'

/** The rules of what a team writes about itself and its rounds. */
export const discussionRules: Readonly<Record<string, Stated>> = {
  '/teams/:team/events': {
    get: ['member', 'facilitator'],
    post: ['facilitator'],
    at: ({ team }) => `/teams/${team}/events`,
    form: { text: '' },
  },
  '/teams/:team/events/:event': {
    get: ['facilitator'],
    post: ['facilitator'],
    at: ({ team }) => `/teams/${team}/events/an-event`,
    form: { text: '' },
  },
  '/rounds/:round/agreement': {
    get: ['member', 'facilitator'],
    // Only those who belong to the round sign.
    post: ['member'],
    at: ({ discussed }) => `/rounds/${discussed}/agreement`,
    form: { do: 'sign', seen: '2026-01-02' },
  },
  '/rounds/:round/agreement/lines/:line': {
    get: ['facilitator'],
    post: ['facilitator'],
    at: ({ discussed }) => `/rounds/${discussed}/agreement/lines/01900000-0000-7000-8000-000000000001`,
    form: { version: '0', text: '' },
  },
  '/rounds/:round/facilitate/:step': {
    get: ['facilitator'],
    post: ['facilitator'],
    at: ({ discussed }) => `/rounds/${discussed}/facilitate/1`,
    form: { version: '0', note: 'x'.repeat(4001) },
  },
  '/rounds/:round/notes': {
    get: ['member', 'facilitator'],
    post: null,
    at: ({ discussed }) => `/rounds/${discussed}/notes`,
  },
  '/rounds/:round/agreed': {
    get: ['member', 'facilitator'],
    post: ['facilitator'],
    at: () => '/rounds/a-consensus-round/agreed',
    form: { do: 'close' },
  },
  '/rounds/:round/sharing': {
    // A facilitator learns open or not open.
    get: ['member', 'facilitator'],
    post: ['member'],
    at: () => '/rounds/a-sharing-round/sharing',
    form: { choice: 'perhaps' },
  },
  // Open only in test/use-cases/open-sharing.test.ts.
  '/rounds/:round/sharing/:assessment': {
    get: [],
    post: null,
    at: ({ assessment }) => `/rounds/a-sharing-round/sharing/${assessment}`,
  },
}
