import { startAssessment } from '../../app/use-cases/start-assessment'
import { loadAnswers } from '../../db/queries/answers.server'
import { productionSettings } from '../factories/production-settings'
import type { TestApplication } from '../factories/start-application'
import { questionnaire } from './storm/questionnaire'

const FACTS = { tier: null, stage: null, function: null, sector: null, icsId: null }
const [first] = questionnaire.scales
export const SCALE = first!.id
export const [ITEM = '', SECOND = ''] = first!.items.map(({ id }) => id)

/** Somebody with an assessment in progress, and the ways in which a browser saves it. */
export async function beginAnswering(application: TestApplication, email = 'ann@council.example') {
  const { deps, origin } = application
  const { personId, cookie } = await application.signIn(email)
  const actor = { kind: 'person', personId, email, roles: [] } as const
  const started = await startAssessment(deps, actor, { questionnaire, facts: FACTS, agrees: true })
  if (!started.ok) throw new Error('Nothing could be begun.')
  const id = started.assessmentId
  const headers = { Cookie: cookie, Origin: productionSettings.BASE_URL }
  const post = (path: string, fields: Record<string, string>) =>
    fetch(origin + path, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(fields) })
  return {
    id,
    personId,
    headers,
    post,
    get: (path: string) => fetch(origin + path, { redirect: 'manual', headers }),
    autosave: (item: string, value: string) =>
      fetch(`${origin}/assessments/${id}/answers`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({ answers: { [item]: value } }),
      }),
    postSection: (values: Readonly<Record<string, string>>) =>
      post(
        `/assessments/${id}/sections/${SCALE}`,
        Object.fromEntries(Object.entries(values).map(([item, value]) => [`answer.${item}`, value])),
      ),
    stored: async () => (await loadAnswers(deps.db, personId, id)).answers,
  }
}

export type Answering = Awaited<ReturnType<typeof beginAnswering>>

/** The form that a page gives back to be sent again: where to, and its fields. */
export function readGivenBack(html: string): Readonly<{ path: string; fields: Record<string, string> }> {
  const form = /<form[^>]*action="([^"]+)"[^>]*>(.*?Send it again.*?)<\/form>/s.exec(html)
  if (!form) throw new Error(`Nothing is given back:\n${html.slice(0, 3000)}`)
  const inputs = form[2]!.matchAll(/name="([^"]*)" value="([^"]*)"/g)
  return {
    path: form[1]!.replaceAll('&amp;', '&'),
    fields: Object.fromEntries([...inputs].map(([, name, value]) => [name, value])) as Record<string, string>,
  }
}
