import type { Deps } from './deps'

/** Tells whoever booked a session that it has changed or was cancelled. Nobody can book one yet, so there is nobody to tell. */
export const notifyBooked: (
  deps: Deps,
  sessionId: string,
  kind: 'changed' | 'cancelled',
) => Promise<void> = () => Promise.resolve()
