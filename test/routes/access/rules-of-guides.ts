import type { Asker, Stated } from './stated'

const KEEP: readonly Asker[] = ['academy-lead', 'programme-colleague']
const ICS_LEAD: readonly Asker[] = ['ics-lead']
/** Those of a team’s request: its ICS’s lead is none of them. */
const SIDES: readonly Asker[] = ['facilitator', ...KEEP]

/** What academies publish for ICSs. The draft is seen by whoever keeps it; an ICS’s copies by its lead. */
export const rulesOfGuides: Readonly<Record<string, Stated>> = {
  '/academies/:academy/guides': {
    get: KEEP,
    post: null,
    at: ({ academy }) => `/academies/${academy}/guides`,
  },
  '/academies/:academy/guides/new': {
    get: KEEP,
    post: KEEP,
    at: ({ academy }) => `/academies/${academy}/guides/new`,
    form: { kind: 'none', title: '', text: '' },
  },
  '/guides/:guide': { get: KEEP, post: KEEP, at: () => '/guides/a-guide', form: { do: 'draft' } },
  '/guides/:guide/edit': {
    get: KEEP,
    post: KEEP,
    at: () => '/guides/a-guide/edit',
    form: { title: '' },
  },
  '/academies/:academy/help': {
    get: KEEP,
    post: null,
    at: ({ academy }) => `/academies/${academy}/help`,
  },
  '/systems/:ics/help': {
    get: ICS_LEAD,
    post: ICS_LEAD,
    at: () => '/systems/devon/help',
    form: { subject: '' },
  },
  '/teams/:team/help': {
    get: ['facilitator'],
    post: ['facilitator'],
    at: ({ team }) => `/teams/${team}/help`,
    form: { subject: '' },
  },
  '/help/:request': { get: SIDES, post: SIDES, at: () => '/help/a-request', form: { text: '' } },
  '/systems/:ics/guides': { get: ICS_LEAD, post: null, at: () => '/systems/devon/guides' },
}
