import { isRouteErrorResponse, useMatches } from '@remix-run/react'
import { useContext } from 'react'
import { UNSAFE_DataRouterStateContext } from 'react-router-dom'
import { errorHeading } from './error-heading'

/** What a route says of itself in its `handle`: the title, or how to make it from the loader's data. */
export type PageHandle = Readonly<{ title: string | ((page: never) => string) }>

/**
 * The title of the page that is shown. "Error:" comes first where what was posted is refused, as the NHS
 * service manual asks: it is the first thing that a screen reader says. The framework's own `meta` can't
 * know what an action answered.
 */
export function usePageTitle(): string {
  const match = useMatches().at(-1)
  const state = useContext(UNSAFE_DataRouterStateContext)
  const name = 'System Leadership Profile'
  const [problem] = Object.values(state?.errors ?? {}) as unknown[]
  if (problem) return `${errorHeading(isRouteErrorResponse(problem) ? problem.status : 500)} – ${name}`
  const title = (match?.handle as PageHandle | undefined)?.title
  const words = typeof title === 'function' ? title(match?.data as never) : title
  const refused = [...(Object.values(state?.actionData ?? {}) as unknown[]), match?.data].some(
    saysWhatIsWrong,
  )
  return `${refused ? 'Error: ' : ''}${words ? `${words} – ` : ''}${name}`
}

function saysWhatIsWrong(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false
  return 'error' in answer || ('errors' in answer && Object.keys(answer.errors ?? {}).length > 0)
}
