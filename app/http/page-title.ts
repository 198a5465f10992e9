import { useMatches } from '@remix-run/react'
import { useContext } from 'react'
import { UNSAFE_DataRouterStateContext } from 'react-router-dom'

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
  if (state?.errors) return `Problem – ${name}`
  const title = (match?.handle as PageHandle | undefined)?.title
  const words = typeof title === 'function' ? title(match?.data as never) : title
  const answer: unknown = Object.values(state?.actionData ?? {})[0]
  const refused = typeof answer === 'object' && answer !== null && ('error' in answer || 'errors' in answer)
  return `${refused ? 'Error: ' : ''}${words ? `${words} – ` : ''}${name}`
}
