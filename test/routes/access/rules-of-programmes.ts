import type { Asker, Stated } from './stated'

const RUN: readonly Asker[] = ['academy-lead', 'programme-colleague']

const run = (path: string, form: Readonly<Record<string, string>> | null): Stated => ({
  get: RUN,
  post: form === null ? null : RUN,
  at: ({ academy }) => path.replace(':academy', academy),
  ...(form !== null && { form }),
})

/** What an academy's lead and colleagues set up: programmes, cohorts and waves. */
export const rulesOfProgrammes: Readonly<Record<string, Stated>> = {
  '/academies/:academy/programmes': run('/academies/:academy/programmes', null),
  '/academies/:academy/programmes/new': run('/academies/:academy/programmes/new', { name: '' }),
  '/programmes/:programme': run('/programmes/a-programme', { do: 'end' }),
  '/programmes/:programme/edit': run('/programmes/a-programme/edit', { name: '' }),
  '/programmes/:programme/cohorts/new': run('/programmes/a-programme/cohorts/new', { name: '' }),
  '/cohorts/:cohort': run('/cohorts/a-cohort', null),
  '/cohorts/:cohort/edit': run('/cohorts/a-cohort/edit', { name: '' }),
  '/cohorts/:cohort/events': run('/cohorts/a-cohort/events', { text: '' }),
  '/cohorts/:cohort/events/:event': run('/cohorts/a-cohort/events/an-event', { text: '' }),
  '/cohorts/:cohort/waves/new': run('/cohorts/a-cohort/waves/new', { kind: '' }),
  '/waves/:wave': run('/waves/a-wave', { do: 'remove' }),
}
