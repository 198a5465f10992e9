import type { Locator, Page } from 'playwright-core'
import type { Visit } from './journey'
import { newAddress } from './journey'
import { walkCatalogues } from './walk-catalogues'
import { walkDiscussion } from './walk-discussion'
import { walkEvaluation } from './walk-evaluation'
import { walkGuides } from './walk-guides'
import { walkNeeds } from './walk-needs'
import { walkPlans } from './walk-plans'
import { walkProgrammes } from './walk-programmes'
import { walkAccount, walkLookingAfter } from './walk-roles'
import { walkResearch } from './walk-research'
import { walkResults } from './walk-results'
import { walkSuggestions } from './walk-suggestions'
import { walkWaves } from './walk-waves'
import {
  answerRadio,
  answerQuickly,
  askForLink,
  companion,
  expectHeading,
  questionnaire,
  sections,
  startQuickly,
  submitQuickly,
} from './steps'

/** `page` is what the state is a state of, where that isn't clear from its name. */
export type State = Readonly<{ name: string; page: string }>

export const state = (name: string, page = name): State => ({ name, page })

type Walk = (visit: Visit, javaScript: boolean) => AsyncGenerator<State>

/** Walks which together lead through every page in every state, and stop at each: none waits for another. */
export const walks: Readonly<Record<string, Walk>> = {
  'answering a questionnaire': async function* ({ page }, javaScript) {
    yield* walkSignedOut(page)
    yield* walkSignIn(page)
    yield* walkAnswering(page, javaScript)
  },
  'profiles and account': async function* ({ page }, javaScript) {
    yield* walkProfiles(page, javaScript)
    yield* walkAccount(page)
  },
  administration: async function* ({ page }) {
    yield* walkLookingAfter(page)
  },
  'teams and catalogues': async function* ({ page }) {
    yield* walkDiscussion(page)
    yield* walkCatalogues(page)
    yield* walkResults(page)
  },
  'plans, needs and research': async function* ({ page }) {
    yield* walkSuggestions(page)
    yield* walkPlans(page)
    yield* walkNeeds(page)
    yield* walkResearch(page)
  },
  'programmes and guides': async function* ({ page }, javaScript) {
    yield* walkProgrammes(page)
    yield* walkEvaluation(page)
    yield* walkWaves(page)
    yield* walkGuides(page, {
      ...{ academyId: 'demonstration-academy', lead: 'Tomas Vega' },
      ...{ icsId: 'devon', icsLead: 'Rosa Lethbridge' },
      title: javaScript ? 'Asking twice' : 'Asking plainly',
    })
  },
}

async function* walkSignedOut(page: Page): AsyncGenerator<State> {
  const paths = {
    home: '/',
    'sample profile': '/sample-profile',
    questionnaires: '/questionnaires',
    'which questionnaire': '/questionnaires/which',
    questionnaire: `/questionnaires/${questionnaire.id}`,
    'questionnaire of topics': `/questionnaires/${companion.id}`,
    glossary: '/glossary',
    sources: '/sources',
    privacy: '/privacy',
    accessibility: '/accessibility',
    'account deleted': '/account-deleted',
    'not found': '/nowhere',
    'used link': '/sign-in/link/used',
  }
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(path)
    yield state(name)
  }
  await page.goto('/questionnaires/which')
  await page.getByRole('button', { name: 'Show me' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('which questionnaire, nothing chosen')
  await page.goto('/questionnaires/which?about=self&role=clinical')
  yield state('which questionnaire, suggestions', 'which questionnaire')
}

async function* walkSignIn(page: Page): AsyncGenerator<State> {
  await page.goto('/sign-in')
  yield state('sign in')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('sign in, no address')
  await askForLink(page, newAddress())
  yield state('code')
  await page.getByLabel('Code').fill('AAAA-AAAA')
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('code, a wrong one')
  await page.getByRole('link', { name: 'Open the sign-in link' }).click()
  await page.getByText('One more step').waitFor()
  yield state('link')
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expectHeading(page, 'My assessments')
  yield state('list, empty', 'list')
  await page.goto('/')
  yield state('home, signed in', 'home')
}

async function* walkAnswering(page: Page, javaScript: boolean): AsyncGenerator<State> {
  const [first] = sections
  await page.goto(`/assessments/new/${questionnaire.id}`)
  yield state('role')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('role, not agreed')
  const path = await startQuickly(page)
  await page.goto(`/questionnaires/${questionnaire.id}`)
  yield state('questionnaire, begun', 'questionnaire')
  await page.goto(path)
  yield state('sections')
  await page.goto(`${path}/role`)
  yield state('role, to change')
  await page.goto(`${path}/sections/${first!.id}`)
  yield state('section')
  await answerRadio(page, first!.items[0]!.item.id, '3').check()
  if (javaScript) {
    await page.getByText('Saved', { exact: true }).waitFor()
    yield state('section, saved', 'section')
    await page.context().setOffline(true)
    await page.getByText('You are offline').waitFor()
    yield state('section, offline', 'section')
    await page.context().setOffline(false)
    await page.getByText('Saved', { exact: true }).waitFor()
  }
  await forgeAnswer(answerRadio(page, first!.items[1]!.item.id, '4'))
  if (!javaScript) await page.getByRole('button', { name: 'Continue' }).click()
  await page.locator(javaScript ? '.app-saved__problem' : '.nhsuk-error-summary').waitFor()
  yield javaScript ? state('section, refused', 'section') : state('section, with an error')
  await page.goto(`${path}/sections/${first!.id}?check`)
  yield state('section, to change', 'section')
  await page.goto(`${path}/sections/${sections.at(-1)!.id}`)
  yield state('section of topics')
  await page.goto(`${path}/check`)
  yield state('check')
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await page.locator('.nhsuk-error-summary').waitFor()
  yield state('check, with gaps')
  await page.goto(`${path}/delete`)
  yield state('delete, in progress', 'delete')
  await answerQuickly(page, path, '434')
  await submitQuickly(page, path)
  await page.goto(`${path}/profile`)
  yield state('profile, most without scores', 'profile')
}

/** An answer that is none of the options, as no person could give it. */
async function forgeAnswer(radio: Locator): Promise<void> {
  const forged = await radio.elementHandle()
  await forged?.evaluate((element) => element.setAttribute('value', '9'))
  await forged?.check()
}

async function* walkProfiles(page: Page, javaScript: boolean): AsyncGenerator<State> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Become Gareth Lewis' }).click()
  await page.getByRole('link', { name: /^Profile of/ }).click()
  await expectHeading(page, 'Your profile')
  yield state('profile, importance skipped')
  await page.goto('/')
  await page.getByRole('button', { name: 'Become Amira Khan' }).click()
  await expectHeading(page, 'My assessments')
  yield state('list, full', 'list')
  const profile = await page
    .getByRole('link', { name: /^Profile of/ })
    .first()
    .getAttribute('href')
  await page.goto(profile!)
  yield state('profile, with importance and context', 'profile')
  await page.getByLabel('Lay another assessment over this one').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('table', { name: /^From / }).waitFor()
  yield state('profile, with another over it', 'profile')
  await page.goto(profile!.replace('/profile', '/explore'))
  if (javaScript) await page.locator('.recharts-surface').first().waitFor()
  yield state('explore')
  await page.goto(profile!.replace('/profile', '/delete'))
  yield state('delete')
}
