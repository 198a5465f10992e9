import { setSessionBrowser } from '../../db/queries/sessions.server'
import { describeBrowser } from '../domain/access/describe-browser'
import type { Deps } from './deps'
import { hashSecret } from './hash-secret'

/** Notes what a session was begun in, so that its owner knows it again. */
export async function nameSession(deps: Deps, sessionToken: string, userAgent: string | null): Promise<void> {
  await setSessionBrowser(deps.db, hashSecret(sessionToken), describeBrowser(userAgent ?? ''))
}
