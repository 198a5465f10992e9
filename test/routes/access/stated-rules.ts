import { discussionRules } from './discussion-rules'
import { roundRules } from './round-rules'
import { rulesOfCatalogues } from './rules-of-catalogues'
import { rulesOfMeasurement } from './rules-of-measurement'
import { rulesOfEndings } from './rules-of-endings'
import { rulesOfEvaluation } from './rules-of-evaluation'
import { rulesOfGuides } from './rules-of-guides'
import { rulesOfJobs } from './rules-of-jobs'
import { rulesOfNeeds } from './rules-of-needs'
import { rulesOfPlans } from './rules-of-plans'
import { rulesOfProgrammes } from './rules-of-programmes'
import { rulesOfResearch } from './rules-of-research'
import { rulesOfSuggestions } from './rules-of-suggestions'
import { rulesOfTeams } from './rules-of-teams'
import { rulesOfWaves } from './rules-of-waves'
import type { Stated } from './stated'

const OWNER = ['owner'] as const
const EVERY_ROLE = [
  'facilitator',
  'facilitator elsewhere',
  'ics-lead',
  'ics-lead elsewhere',
  'academy-lead',
  'academy-lead elsewhere',
  'programme-colleague',
  'programme-colleague elsewhere',
  'administrator',
] as const
const ADMINISTRATOR = ['administrator'] as const
/** An administrator's page, and their form if it has one. */
const ofAdministrator = (path: string, form?: Stated['form']): Stated => ({
  get: ADMINISTRATOR,
  post: form === undefined ? null : ADMINISTRATOR,
  at: ({ change }) => path.replace(':change', change),
  ...(form && { form }),
})
// Elsewhere there is no cohort that a colleague could invite to.

const open = (path: string): Stated => ({ get: 'anyone', post: null, at: () => path })
const signedIn = (path: string): Stated => ({ get: 'signed-in', post: null, at: () => path })
const own = (ending: string, changes: Partial<Stated> = {}): Stated => ({
  get: OWNER,
  post: null,
  at: ({ assessment }) => `/assessments/${assessment}${ending}`,
  ...changes,
})
const ofDraft = (ending: string, changes: Partial<Stated> = {}): Stated =>
  own(ending, { at: ({ draft }) => `/assessments/${draft}${ending}`, ...changes })

/** The rule of every address there is (DESIGN §8). One that has none here fails the test. */
export const statedRules: Readonly<Record<string, Stated>> = {
  ...discussionRules,
  ...rulesOfTeams,
  ...rulesOfWaves,
  ...roundRules,
  ...rulesOfCatalogues,
  ...rulesOfMeasurement,
  ...rulesOfEndings,
  ...rulesOfEvaluation,
  ...rulesOfGuides,
  ...rulesOfJobs,
  ...rulesOfNeeds,
  ...rulesOfPlans,
  ...rulesOfProgrammes,
  ...rulesOfResearch,
  ...rulesOfSuggestions,
  '/': open('/'),
  '/questionnaires': open('/questionnaires'),
  '/questionnaires/which': open('/questionnaires/which'),
  '/questionnaires/:questionnaire': open('/questionnaires/system-leadership'),
  '/sample-profile': open('/sample-profile'),
  '/glossary': open('/glossary'),
  '/sources': open('/sources'),
  '/privacy': open('/privacy'),
  '/accessibility': open('/accessibility'),
  '/account-deleted': open('/account-deleted'),
  '/session': { get: 'anyone', post: 'anyone', at: () => '/session' },
  '/sign-in': { get: 'anyone', post: 'anyone', at: () => '/sign-in', form: { email: 'no address' } },
  '/sign-in/requests/:request': {
    get: 'anyone',
    post: 'anyone',
    at: () => '/sign-in/requests/unknown',
    form: { code: '' },
  },
  '/sign-in/link/:token': { get: 'anyone', post: 'anyone', at: () => '/sign-in/link/unknown' },
  // Without a configured provider there are none; with one they are tried in test/server/providers.
  '/sign-in/with/:provider': {
    get: 'nobody-at-all',
    post: 'nobody-at-all',
    at: () => '/sign-in/with/unknown',
  },
  '/sign-in/with/:provider/callback': {
    get: 'nobody-at-all',
    post: null,
    at: () => '/sign-in/with/unknown/callback',
  },
  '/sign-in/confirm/:signIn': { get: 'anyone', post: 'anyone', at: () => '/sign-in/confirm/unknown' },
  '/evaluation/become/:person': {
    get: 'nobody-at-all',
    post: 'nobody-at-all',
    at: () => '/evaluation/become/unknown',
  },

  '/signed-in': signedIn('/signed-in'),
  '/assessments': signedIn('/assessments'),
  '/assessments/new/:questionnaire': {
    get: 'signed-in',
    post: 'signed-in',
    at: () => '/assessments/new/collaboration-factors',
    form: { tier: 'none of these' },
  },
  '/assessments/:assessment': ofDraft(''),
  '/assessments/:assessment/role': ofDraft('/role', { post: OWNER, form: { tier: 'none of these' } }),
  '/assessments/:assessment/sections/:section': ofDraft('/sections/think-ahead', {
    post: OWNER,
    form: { 'answer.nothing': '9' },
  }),
  '/assessments/:assessment/answers': ofDraft('/answers', { get: 'nobody-at-all', post: OWNER }),
  '/assessments/:assessment/check': ofDraft('/check', { post: OWNER }),
  '/assessments/:assessment/profile': own('/profile'),
  '/assessments/:assessment/profile.pdf': own('/profile.pdf'),
  '/assessments/:assessment/explore': own('/explore'),
  '/assessments/:assessment/download.csv': own('/download.csv'),
  '/assessments/:assessment/download.json': own('/download.json'),
  '/assessments/:assessment/share': own('/share', { post: OWNER, form: { email: 'no address' } }),

  '/shared': signedIn('/shared'),
  '/shared/:share': { get: ['recipient'], post: null, at: ({ share }) => `/shared/${share}` },

  '/account': { get: 'signed-in', post: 'signed-in', at: () => '/account', form: { name: 'x' } },
  '/account/posts': signedIn('/account/posts'),
  '/account/posts/new': {
    get: 'signed-in',
    post: 'signed-in',
    at: () => '/account/posts/new',
    form: { do: 'find' },
  },
  '/account/posts/:post': {
    get: OWNER,
    post: OWNER,
    at: ({ post }) => `/account/posts/${post}`,
    form: { do: 'find' },
  },
  '/account/export.zip': signedIn('/account/export.zip'),
  '/account/delete': {
    get: 'signed-in',
    post: 'signed-in',
    at: () => '/account/delete',
    form: { confirm: 'no' },
  },

  '/administration': { get: EVERY_ROLE, post: null, at: () => '/administration' },
  '/administration/systems': ofAdministrator('/administration/systems'),
  '/administration/systems/changes': ofAdministrator('/administration/systems/changes'),
  '/administration/systems/changes/new': ofAdministrator('/administration/systems/changes/new', {
    do: 'confirm',
  }),
  // The one there is came with the product, and can't be undone.
  '/administration/systems/changes/:change/undo': ofAdministrator(
    '/administration/systems/changes/:change/undo',
    {},
  ),
  '/administration/systems/:ics': ofAdministrator('/administration/systems/devon', { name: '' }),
  '/administration/academies': ofAdministrator('/administration/academies', { name: '' }),
  '/administration/organisations': ofAdministrator('/administration/organisations'),
  // Whoever gets in posts a form without a file, which is refused.
  '/administration/organisations/import': ofAdministrator('/administration/organisations/import', {}),
  // Whoever may grant some role, in whatever place: what they may, each row is asked.
  '/people/import': { get: EVERY_ROLE, post: EVERY_ROLE, at: () => '/people/import' },
  '/import-templates/:file': signedIn('/import-templates/people.csv'),
  '/administration/organisations/new': ofAdministrator('/administration/organisations/new', { name: '' }),
  '/administration/organisations/:organisation': {
    get: ['ics-lead', 'administrator'],
    post: ['ics-lead', 'administrator'],
    at: ({ organisation }) => `/administration/organisations/${organisation}`,
    form: { do: 'choose' },
  },
  '/administration/addresses': ofAdministrator('/administration/addresses'),
  '/administration/audit': ofAdministrator('/administration/audit'),
  '/roles/:role/:place': {
    get: ['ics-lead', 'administrator'],
    post: ['ics-lead', 'administrator'],
    at: ({ team }) => `/roles/facilitator/${team}`,
    form: { email: 'no address' },
  },
  '/systems/:ics': {
    get: ['ics-lead', 'administrator'],
    post: ['ics-lead', 'administrator'],
    at: () => '/systems/devon',
    form: { name: '' },
  },
  '/academies/:academy': {
    get: ['academy-lead', 'programme-colleague', 'administrator'],
    post: ['academy-lead', 'administrator'],
    at: ({ academy }) => `/academies/${academy}`,
    form: { name: '' },
  },
}

/**
 * What the server answers by itself. Here everybody asks from this machine and there is no token for /metrics: who else may not is
 * tried in test/server/metrics.test.ts.
 */
export const rulesBesidePages: Readonly<Record<string, Stated>> = {
  '/assessments/:assessment/answers': ofDraft('/answers', { get: 'nobody-at-all', post: OWNER }),
  '/healthz': { get: 'anyone', post: 'nobody-at-all', at: () => '/healthz' },
  '/readyz': { get: 'anyone', post: 'nobody-at-all', at: () => '/readyz' },
  '/metrics': { get: 'anyone', post: 'nobody-at-all', at: () => '/metrics' },
}
