import type { ActionFunctionArgs } from '@remix-run/node'
import { answerAutosave } from '~/http/answer-autosave.server'
import { notFound } from '~/http/not-found.server'
import { readSessionToken } from '~/http/session-cookie.server'

export function loader(): never {
  throw notFound()
}

/** What server/save-at-once.ts doesn't take: the same answers, by the same function. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const isJson = request.headers.get('Content-Type')?.startsWith('application/json') ?? false
  const { status, body } = await answerAutosave(context.deps, {
    sessionToken: await readSessionToken(request.headers.get('Cookie'), context.secureCookie),
    assessmentId: params['assessment'] ?? '',
    readBody: () => (isJson ? request.text() : Promise.resolve(null)),
  })
  return Response.json(body, { status })
}
