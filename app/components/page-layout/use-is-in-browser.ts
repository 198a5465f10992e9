import { useSyncExternalStore } from 'react'

const subscribeToNothing = () => () => undefined

/** Whether script has taken over: false on the server and where there is none. */
export function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
}
