import { findActor } from '../use-cases/find-actor'
import { saveOwnAnswers } from '../use-cases/save-own-answers'
import type { Deps } from '../use-cases/deps'
import { parseAutosave } from './parse-autosave'

export type AutosaveAnswer = Readonly<{ status: number; body: Readonly<Record<string, unknown>> }>

/**
 * Saves answers as they are given, for the section page's script, and answers with a status that says all.
 * @param readBody the request's JSON as it came; null where it isn't JSON
 */
export async function answerAutosave(
  deps: Deps,
  asked: Readonly<{
    sessionToken: string | null
    assessmentId: string
    readBody: () => Promise<string | null>
  }>,
): Promise<AutosaveAnswer> {
  const { actor, person } = await findActor(deps, asked.sessionToken)
  if (!person) return { status: 401, body: { error: 'Sign in again.' } }
  const changes = parseAutosave(await asked.readBody())
  if (!changes) return { status: 400, body: { error: 'This is not a set of answers.' } }
  const result = await saveOwnAnswers(deps, actor, { assessmentId: asked.assessmentId, changes })
  if (result.ok) return { status: 200, body: { savedAt: result.savedAt } }
  switch (result.reason) {
    case 'not-found':
      return { status: 404, body: { error: 'There is no such assessment.' } }
    case 'submitted':
      return { status: 409, body: { error: 'This assessment has been submitted.' } }
    case 'refused':
      return { status: 400, body: { error: 'Nothing was saved.', problems: result.problems } }
  }
}
