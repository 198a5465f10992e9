import { findOwnerOfIdentity } from '../../db/queries/identities.server'
import {
  claimProviderReturn,
  claimProviderSignIn,
  findProviderSignIn,
  setProvidedIdentity,
} from '../../db/queries/provider-sign-ins.server'
import { startSession } from './complete-sign-in'
import type { Deps } from './deps'
import { hashSecret } from './hash-secret'

/** Why nobody was signed in; "ended" is one word for used, expired, made up and begun in another browser. */
export type ProviderProblem =
  'ended' | 'declined' | 'refused' | 'unreachable' | 'no-verified-email' | 'another-account'

type Finished =
  | Readonly<{ kind: 'signed-in'; sessionToken: string; expires: Date; returnTo: string }>
  | Readonly<{ kind: 'to-confirm'; id: string }>
  | Readonly<{ kind: 'problem'; problem: ProviderProblem }>

/**
 * Goes on when a provider sends somebody back. An identity that is known (issuer and subject, nothing else)
 * signs in; one that isn't is kept to be confirmed (I1 to I3). Works once, in the browser that began it.
 */
export async function finishProviderSignIn(
  deps: Deps,
  input: Readonly<{
    providerId: string
    /** The whole address that the browser came back to. */
    returnedUrl: string
    browserToken: string | null
    /** Who is signed in already in this browser. */
    personId: string | null
  }>,
): Promise<Finished> {
  const provider = deps.providers.find(({ id }) => id === input.providerId)
  const state = new URL(input.returnedUrl).searchParams.get('state') ?? ''
  const signIn = await findProviderSignIn(deps.db, { stateHash: hashSecret(state) })
  if (!provider || signIn?.provider !== provider.id) return problem('ended')
  const secrets = deps.mintProviderSecrets(signIn.id)
  if (input.browserToken !== secrets.browserToken) return problem('ended')
  if (!(await claimProviderReturn(deps.db, signIn.id, deps.now().toISOString()))) return problem('ended')

  const answer = await provider.finish(secrets, input.returnedUrl)
  if (!answer.ok) return problem(answer.reason)
  const ownerId = await findOwnerOfIdentity(deps.db, answer.identity)
  if (ownerId === undefined) {
    if (input.personId === null && answer.identity.verifiedEmail === null) return problem('no-verified-email')
    await setProvidedIdentity(deps.db, signIn.id, answer.identity)
    return { kind: 'to-confirm', id: signIn.id }
  }
  if (input.personId !== null && input.personId !== ownerId) return problem('another-account')
  if (!(await claimProviderSignIn(deps.db, signIn.id, deps.now().toISOString()))) return problem('ended')
  return { kind: 'signed-in', ...(await startSession(deps, ownerId)), returnTo: signIn.return_to }
}

function problem(what: ProviderProblem): Finished {
  return { kind: 'problem', problem: what }
}
