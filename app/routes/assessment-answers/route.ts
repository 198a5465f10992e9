import type { ActionFunctionArgs } from '@remix-run/node'
import { identify } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { saveOwnAnswers } from '~/use-cases/save-own-answers'
import { parseAutosave } from './form'

export function loader(): never {
  throw notFound()
}

/** Saves answers as they are given, for the section page's script. Answers in JSON, with a status that says all. */
export async function action(args: ActionFunctionArgs) {
  const { deps, actor, person } = await identify(args)
  if (!person) return Response.json({ error: 'Sign in again.' }, { status: 401 })
  const changes = await parseAutosave(args.request)
  if (!changes) return Response.json({ error: 'This is not a set of answers.' }, { status: 400 })
  const result = await saveOwnAnswers(deps, actor, { assessmentId: args.params['assessment'] ?? '', changes })
  if (result.ok) return Response.json({ savedAt: result.savedAt })
  switch (result.reason) {
    case 'not-found':
      return Response.json({ error: 'There is no such assessment.' }, { status: 404 })
    case 'submitted':
      return Response.json({ error: 'This assessment has been submitted.' }, { status: 409 })
    case 'refused':
      return Response.json({ error: 'Nothing was saved.', problems: result.problems }, { status: 400 })
  }
}
