import type { Rule, Stated } from './stated'

const of = (path: string, at: string, rule: Rule, form?: Stated['form']): readonly [string, Stated] => [
  path,
  { get: rule, post: form ? rule : null, at: () => at, ...(form && { form }) },
]

const ROLES = '/roles/:role/:place'
const roles = (at: string, rule: Rule) => of(ROLES, `/roles/${at}`, rule, { email: 'no address' })

/** A catalogue's pages with the form of each. */
const catalogue = (place: string, rule: Rule) =>
  (
    [
      ['', { successor: '' }],
      ['/others', { do: '' }],
      ['/activities/new', { id: '' }],
      ['/import', {}],
      ['/download.csv', undefined],
      ['/download.json', undefined],
    ] as const
  ).map(([ending, form]) =>
    of(`/catalogues/:kind/:place${ending}`, `/catalogues/${place}${ending}`, rule, form),
  )

/** The same addresses for other roles and kinds of places. */
export const furtherRules: readonly (readonly [string, Stated])[] = [
  roles('member/team', ['facilitator', 'ics-lead', 'administrator']),
  roles('ics-lead/devon', ['administrator']),
  roles('academy-lead/academy', ['administrator']),
  roles('programme-colleague/academy', ['academy-lead', 'administrator']),
  roles('administrator/all', ['administrator']),
  roles('cohort-participant/a-cohort', ['academy-lead', 'programme-colleague', 'administrator']),
  // There is no such cohort, and these aren't granted.
  roles('cohort-participant/unknown', []),
  roles('participant/all', []),
  roles('coach/all', []),
  ...catalogue('region/south-west', ['administrator']),
  ...catalogue('academy/academy', ['academy-lead']),
]
