import { type Request, type RequestHandler, Router } from 'express'
import { answerAutosave, type AutosaveAnswer } from '../app/http/answer-autosave.server'
import { readSessionToken } from '../app/http/session-cookie.server'
import type { Deps } from '../app/use-cases/deps'
import { hasGone } from './has-gone'

const LATER: AutosaveAnswer = {
  status: 503,
  body: { error: 'This could not be saved just now. Try again.' },
}

/**
 * Answers the autosave, the most frequent request by far, without going through the framework, behind the same guards and by the
 * function that its route calls as well (docs/decisions/0016-commits-together.md).
 */
export function saveAtOnce(
  deps: Deps,
  secureCookie: boolean,
  logError: (error: unknown) => void,
): RequestHandler {
  const router = Router()
  const answer = async (request: Request, assessmentId: string): Promise<AutosaveAnswer> => {
    try {
      return await answerAutosave(deps, {
        sessionToken: await readSessionToken(request.headers.cookie ?? null, secureCookie),
        assessmentId,
        readBody: () => readText(request),
      })
    } catch (error) {
      if (hasGone(request) || !deps.isOutOfReach(error)) throw error
      logError(error)
      return LATER
    }
  }
  router.post('/assessments/:assessment/answers', (request, response, next) => {
    if (!request.headers['content-type']?.startsWith('application/json')) return next()
    answer(request, request.params.assessment).then(({ status, body }) => {
      response.status(status).setHeader('Content-Type', 'application/json')
      if (status === LATER.status) response.setHeader('Retry-After', '10')
      response.end(JSON.stringify(body))
    }, next)
  })
  return router
}

/** How large it is has been checked. */
function readText(request: Request): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => resolve(Buffer.concat(chunks).toString()))
    request.on('error', reject)
  })
}
