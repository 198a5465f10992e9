import { claimMail, deleteMail, postponeMail } from '../../db/queries/sign-in-mail.server'
import { setSignInHashes } from '../../db/queries/sign-in.server'
import {
  addUnreachableAddress,
  deleteUnreachableAddress,
} from '../../db/queries/unreachable-addresses.server'
import type { Deps } from './deps'
import { hashSignIn } from './hash-secret'

export type SignInMail = Readonly<{ requestId: string; email: string; token: string; code: string }>

/** How sending went. Not everything that fails is the address's fault: the way to it may be closed. */
export type Outcome =
  Readonly<{ isSent: true }> | Readonly<{ isSent: false; isFinal: boolean; isAddressAtFault: boolean }>

/** Takes longer than sending ever may: after this, whoever claimed a mail has died. */
const CLAIM_SECONDS = 60
const FIRST_PAUSE_SECONDS = 5

/**
 * Sends the mail that has been due longest; false if none is. Link and code are made here and stored as
 * hashes. What doesn't arrive is tried again after 5, 10, 20… seconds for as long as the link would work.
 */
export async function sendNextMail(
  deps: Deps,
  send: (mail: SignInMail) => Promise<Outcome>,
): Promise<boolean> {
  const mail = await claimMail(deps.db, {
    now: deps.now().toISOString(),
    claimedUntil: inSeconds(deps, CLAIM_SECONDS),
  })
  if (!mail) return false
  const minted = deps.mintSignIn(mail.requestId)
  await setSignInHashes(deps.db, { id: mail.requestId, ...hashSignIn(mail.requestId, minted) })
  const outcome = await send({ requestId: mail.requestId, email: mail.email, ...minted })
  if (outcome.isSent) {
    await deleteMail(deps.db, mail.requestId)
    await deleteUnreachableAddress(deps.db, mail.email)
    return true
  }
  const again = inSeconds(deps, FIRST_PAUSE_SECONDS * 2 ** (mail.attempt - 1))
  if (!outcome.isFinal && again < mail.expiresAt) {
    await postponeMail(deps.db, mail, again)
    return true
  }
  if (outcome.isAddressAtFault) {
    const failedOn = deps.now().toISOString().slice(0, 10)
    await addUnreachableAddress(deps.db, { email: mail.email, failedOn })
  }
  await deleteMail(deps.db, mail.requestId)
  return true
}

function inSeconds(deps: Deps, seconds: number): string {
  return new Date(deps.now().getTime() + seconds * 1000).toISOString()
}
