import type { Rule, Stated } from './stated'

const LEAD: Rule = ['ics-lead']
/** A page of Devon's catalogue, and its form: what is posted comes from no page of ours, and is refused. */
const ofKeeper = (path: string, form?: Stated['form']): Stated => ({
  get: LEAD,
  post: form === undefined ? null : LEAD,
  at: () => path,
  ...(form && { form }),
})

/** The rules of catalogues, for whoever keeps them; others' in test/use-cases/keeping-catalogues.test.ts. */
export const rulesOfCatalogues: Readonly<Record<string, Stated>> = {
  '/catalogues/:kind/:place': ofKeeper('/catalogues/ics/devon', { successor: '' }),
  '/catalogues/:kind/:place/others': ofKeeper('/catalogues/ics/devon/others', { do: '' }),
  '/catalogues/:kind/:place/activities/new': ofKeeper('/catalogues/ics/devon/activities/new', { id: '' }),
  '/catalogues/:kind/:place/import': ofKeeper('/catalogues/ics/devon/import', {}),
  '/catalogues/:kind/:place/download.csv': ofKeeper('/catalogues/ics/devon/download.csv'),
  '/catalogues/:kind/:place/download.json': ofKeeper('/catalogues/ics/devon/download.json'),
  '/activities/:activity/edit': ofKeeper('/activities/an-activity/edit', { version: '' }),
  '/activities/:activity/state': ofKeeper('/activities/an-activity/state', { version: '' }),
  '/activities/:activity/history': ofKeeper('/activities/an-activity/history'),
  '/activities/:activity/sessions': ofKeeper('/activities/an-activity/sessions'),
  '/activities/:activity/sessions/new': ofKeeper('/activities/an-activity/sessions/new', { id: '' }),
  '/sessions/:session/edit': ofKeeper('/sessions/a-session/edit', { version: '' }),
}
