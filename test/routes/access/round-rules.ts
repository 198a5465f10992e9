import type { Stated } from './stated'

const facilitators = (path: Stated['at'], form: Stated['form']): Stated => ({
  get: ['facilitator'],
  post: ['facilitator'],
  at: path,
  ...(form ? { form } : {}),
})

/** The rules of setting up, taking part in and looking after rounds, and of who belongs to a team. */
export const roundRules: Readonly<Record<string, Stated>> = {
  '/teams/:team/members': {
    get: ['facilitator', 'ics-lead', 'administrator'],
    post: ['facilitator', 'ics-lead', 'administrator'],
    at: ({ team }) => `/teams/${team}/members`,
    form: { addresses: 'no address' },
  },
  '/teams/:team/rounds/new': facilitators(({ team }) => `/teams/${team}/rounds/new`, { reason: '' }),
  '/rounds/:round': {
    get: ['member', 'facilitator'],
    post: ['member', 'facilitator'],
    at: () => '/rounds/an-open-round',
    form: { do: '' },
    deeds: { open: ['facilitator'], 'take-back': ['facilitator'] },
  },
  '/rounds/:round/edit': facilitators(() => '/rounds/a-draft-round/edit', { reason: '' }),
  '/rounds/:round/manage': facilitators(() => '/rounds/an-open-round/manage', { do: 'close' }),
}
