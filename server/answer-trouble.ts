import { data } from '@remix-run/node'
import type { ActionFunction, LoaderFunction, ServerBuild } from '@remix-run/server-runtime'
import type { LateForm } from '../app/http/late-form'

/** More than this isn't carried back and forth. */
const LONGEST = 200_000
const LATER = { status: 503, headers: { 'Retry-After': '10' } } as const

/**
 * The pages, so that where the database stands in the way they say so (503): a form is given back with all it held, to be
 * sent again; the section page's script hears that it should try again.
 */
export function answerTrouble(
  build: ServerBuild,
  isOutOfReach: (error: unknown) => boolean,
  logError: (error: unknown) => void,
): ServerBuild {
  const answer = async (error: unknown, putOff: () => unknown): Promise<never> => {
    if (!isOutOfReach(error)) throw error
    logError(error)
    throw await putOff()
  }
  const aroundLoader =
    (loader: LoaderFunction): LoaderFunction =>
    async (args) => {
      try {
        return await loader(args)
      } catch (error) {
        return await answer(error, () => data('The site is busy. Try again in a minute.', LATER))
      }
    }
  const aroundAction =
    (action: ActionFunction): ActionFunction =>
    async (args) => {
      const body = keepText(args.request)
      try {
        return await action(args)
      } catch (error) {
        return await answer(error, async () =>
          isJson(args.request)
            ? Response.json({ error: 'This could not be saved just now. Try again.' }, LATER)
            : data(toLateForm(args.request, await body()), LATER),
        )
      }
    }
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route.module
    const module = {
      ...route.module,
      ...(loader && { loader: aroundLoader(loader) }),
      ...(action && { action: aroundAction(action) }),
    }
    return [id, { ...route, module }]
  })
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] }
}

/** Remembers what is read of a request as text: it can be read once only. */
function keepText(request: Request): () => Promise<string | null> {
  let kept: string | null = null
  const read = request.text.bind(request)
  request.text = async () => (kept = await read())
  return async () => {
    const isForm = request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded')
    // It failed before anybody had read the form.
    return kept ?? (isForm && !request.bodyUsed ? read() : null)
  }
}

function isJson(request: Request): boolean {
  return request.headers.get('Content-Type')?.startsWith('application/json') ?? false
}

function toLateForm(request: Request, body: string | null): LateForm {
  const { pathname, search } = new URL(request.url)
  const asked = new URLSearchParams(search)
  asked.delete('_routes')
  const path = pathname.replace(/\.data$/, '') + (asked.size > 0 ? `?${asked.toString()}` : '')
  const isKept = body !== null && body.length <= LONGEST
  return { isLateForm: true, why: 'busy', path, fields: isKept ? [...new URLSearchParams(body)] : null }
}
