import { insertIdentity } from '../../db/queries/identities.server'
import { findOrCreatePerson, findPersonByEmail } from '../../db/queries/people.server'
import {
  claimProviderSignIn,
  findProviderSignIn,
  type ProviderSignInRow,
} from '../../db/queries/provider-sign-ins.server'
import { startSession } from './complete-sign-in'
import type { Deps } from './deps'
import type { SignedInPerson } from './find-actor'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

export type ProviderConfirmation = Readonly<{
  providerName: string
  /** The address of the account to link or to make. */
  email: string
  isNewAccount: boolean
}>

type Asked = Readonly<{
  id: string
  browserToken: string | null
  /** Who is signed in already in this browser. */
  person: Pick<SignedInPerson, 'id' | 'email'> | null
}>

/** What somebody who came back from a provider is asked to confirm; null if there is nothing (any more). */
export async function readProviderConfirmation(
  deps: Deps,
  asked: Asked,
): Promise<ProviderConfirmation | null> {
  const found = await findOpen(deps, asked)
  return found && found.confirmation
}

/**
 * Links the provider's identity with the account that was shown, or makes that account, and signs in (I3).
 * Null if there is nothing to confirm, or what would be confirmed is not what was shown.
 */
export async function confirmProviderSignIn(
  deps: Deps,
  asked: Asked & Readonly<{ shownEmail: string }>,
): Promise<Readonly<{ sessionToken: string; expires: Date; returnTo: string }> | null> {
  const found = await findOpen(deps, asked)
  if (!found || found.confirmation.email !== asked.shownEmail) return null
  const { signIn, issuer, subject, confirmation } = found
  return inTransaction(deps, async (inside) => {
    const now = inside.now().toISOString()
    if (!(await claimProviderSignIn(inside.db, signIn.id, now))) return null
    const { id: personId } =
      asked.person ??
      (await findOrCreatePerson(inside.db, {
        id: inside.newId(),
        email: confirmation.email,
        createdAt: now,
      }))
    if (!(await insertIdentity(inside.db, { issuer, subject, personId, createdAt: now }))) return null
    await recordAudit(inside, {
      actorId: personId,
      action: 'identity-linked',
      thing: { kind: 'provider', id: signIn.provider },
    })
    return { ...(await startSession(inside, personId)), returnTo: signIn.return_to }
  })
}

type Open = Readonly<{
  signIn: ProviderSignInRow
  issuer: string
  subject: string
  confirmation: ProviderConfirmation
}>

async function findOpen(deps: Deps, { id, browserToken, person }: Asked): Promise<Open | null> {
  const signIn = await findProviderSignIn(deps.db, { id })
  const provider = deps.providers.find((candidate) => candidate.id === signIn?.provider)
  if (!signIn || !provider || browserToken !== deps.mintProviderSecrets(id).browserToken) return null
  const { issuer, subject } = signIn
  if (issuer === null || subject === null) return null
  if (signIn.used_at !== null || signIn.expires_at <= deps.now().toISOString()) return null
  const email = person?.email ?? signIn.email
  if (email === null) return null
  const isNewAccount = !person && !(await findPersonByEmail(deps.db, email))
  return { signIn, issuer, subject, confirmation: { providerName: provider.name, email, isNewAccount } }
}
