import { deleteExpiredProviderSignIns, insertProviderSignIn } from '../../db/queries/provider-sign-ins.server'
import type { Deps } from './deps'
import { hashSecret } from './hash-secret'

type Begun =
  | Readonly<{ ok: true; address: string; browserToken: string; expires: Date }>
  | Readonly<{ ok: false; reason: 'unknown' | 'unreachable' }>

/**
 * Begins a sign-in through a provider: where to send the browser, and what its cookie must hold when it comes
 * back. Nothing that is kept here is a secret. Sign-ins that have expired are forgotten.
 */
export async function beginProviderSignIn(
  deps: Deps,
  input: Readonly<{ providerId: string; returnTo: string; origin: string }>,
): Promise<Begun> {
  const provider = deps.providers.find(({ id }) => id === input.providerId)
  if (!provider) return { ok: false, reason: 'unknown' }
  const id = deps.newId()
  const secrets = deps.mintProviderSecrets(id)
  const address = await provider.begin(secrets, `${input.origin}/sign-in/with/${provider.id}/callback`)
  if (address === null) return { ok: false, reason: 'unreachable' }
  const now = deps.now()
  const expires = new Date(now.getTime() + deps.sessionLimits.signInMinutes * 60_000)
  await deleteExpiredProviderSignIns(deps.db, now.toISOString())
  await insertProviderSignIn(deps.db, {
    id,
    provider: provider.id,
    stateHash: hashSecret(secrets.state),
    returnTo: input.returnTo,
    createdAt: now.toISOString(),
    expiresAt: expires.toISOString(),
  })
  return { ok: true, address, browserToken: secrets.browserToken, expires }
}
