import { type ClaimedMail, claimMail, deleteMail, postponeMail } from '../../db/queries/outgoing-mail.server'
import { findWaitingSide } from '../../db/queries/forums.server'
import { noteMailGivenUp } from '../../db/queries/mail-given-up.server'
import { findSignInRequest, setSignInHashes } from '../../db/queries/sign-in.server'
import {
  addUnreachableAddress,
  deleteUnreachableAddress,
} from '../../db/queries/unreachable-addresses.server'
import type { Deps } from './deps'
import { hashSignIn } from './hash-secret'
import { type InvitationForMail, readInvitationForMail } from './read-invitation-for-mail'
import { type NoticeForMail, readNoticeForMail } from './read-notice-for-mail'
import { type PlanNoticeForMail, readPlanNoticeForMail } from './read-plan-notice-for-mail'
import { readReviewForMail, type ReviewForMail } from './read-review-for-mail'
import { readSessionNoticeForMail, type SessionNoticeForMail } from './read-session-notice-for-mail'
import { readShareForMail, type ShareForMail } from './read-share-for-mail'
import { readWaveNoticeForMail, type WaveNoticeForMail } from './read-wave-notice-for-mail'
import { todayOf } from './today-of'

/** `minutes`: for how long after it was asked for link and code work. */
type SignInForMail = Readonly<{ email: string; token: string; code: string; minutes: number }>

/** What a mail says, as facts: the words are the sender's. */
export type Mail = Readonly<{ id: string }> &
  (
    | (Readonly<{ kind: 'sign-in' }> & SignInForMail)
    | (Readonly<{ kind: 'invitation' }> & InvitationForMail)
    | (Readonly<{ kind: 'share' }> & ShareForMail)
    | (Readonly<{ kind: 'round' }> & NoticeForMail)
    | (Readonly<{ kind: 'wave' }> & WaveNoticeForMail)
    | (Readonly<{ kind: 'plan' }> & PlanNoticeForMail)
    | (Readonly<{ kind: 'session' }> & SessionNoticeForMail)
    | (Readonly<{ kind: 'review' }> & ReviewForMail)
    | Readonly<{ kind: 'forum'; email: string }>
  )

/** How sending went. Not everything that fails is the address's fault: the way to it may be closed. */
export type Outcome =
  Readonly<{ isSent: true }> | Readonly<{ isSent: false; isFinal: boolean; isAddressAtFault: boolean }>

/** Takes longer than sending ever may: after this, whoever claimed a mail has died. */
export const CLAIM_SECONDS = 60
const FIRST_PAUSE_SECONDS = 5
/** Where an address is at fault, and where the way to all of them is closed. */
const LONGEST_PAUSE_SECONDS = 3_600
const LONGEST_WITHOUT_WAY_SECONDS = 300

/**
 * Sends the mail that has been due longest; false if none is. What it says is read when it is sent, and what
 * has been used or taken back meanwhile is not sent. What doesn't arrive is tried again after 5, 10, 20…
 * seconds, at most an hour (or five minutes, while no mail gets through at all), for as long as it is of use.
 */
export async function sendNextMail(deps: Deps, send: (mail: Mail) => Promise<Outcome>): Promise<boolean> {
  const claimed = await claimMail(deps.db, {
    now: deps.now().toISOString(),
    claimedUntil: inSeconds(deps, CLAIM_SECONDS),
    latest: inSeconds(deps, LONGEST_PAUSE_SECONDS),
  })
  if (!claimed) return false
  const mail = await readMail(deps, claimed)
  if (mail) {
    const outcome = await send(mail)
    const isWayClosed = !outcome.isSent && !outcome.isAddressAtFault
    const longest = isWayClosed ? LONGEST_WITHOUT_WAY_SECONDS : LONGEST_PAUSE_SECONDS
    const pause = Math.min(longest, FIRST_PAUSE_SECONDS * 2 ** (claimed.attempt - 1))
    const again = inSeconds(deps, pause)
    if (!outcome.isSent && !outcome.isFinal && again < claimed.expiresAt) {
      await postponeMail(deps.db, claimed, again)
      return true
    }
    await noteReach(deps, mail.email, outcome)
    if (!outcome.isSent) await noteMailGivenUp(deps.db, todayOf(deps), 1)
  }
  await deleteMail(deps.db, claimed.id)
  return true
}

/** What a mail says now; null if it should not be sent any more. */
async function readMail(deps: Deps, { id, kind }: ClaimedMail): Promise<Mail | null> {
  if (kind === 'invitation') {
    const invitation = await readInvitationForMail(deps, id)
    return invitation && { id, kind, ...invitation }
  }
  if (kind === 'share') {
    const share = await readShareForMail(deps, id)
    return share && { id, kind, ...share }
  }
  if (kind === 'round') {
    const notice = await readNoticeForMail(deps, id)
    return notice && { id, kind, ...notice }
  }
  if (kind === 'wave') {
    const notice = await readWaveNoticeForMail(deps, id)
    return notice && { id, kind, ...notice }
  }
  if (kind === 'forum') {
    const side = await findWaitingSide(deps.db, id)
    return side ? { id, kind, email: side.email } : null
  }
  if (kind === 'plan') {
    const notice = await readPlanNoticeForMail(deps, id)
    return notice && { id, kind, ...notice }
  }
  if (kind === 'session') {
    const notice = await readSessionNoticeForMail(deps, id)
    return notice && { id, kind, ...notice }
  }
  if (kind === 'review') {
    const review = await readReviewForMail(deps, id)
    return review && { id, kind, ...review }
  }
  const signIn = await mintForMail(deps, id)
  return signIn && { id, kind, ...signIn }
}

/** Link and code are made here and stored as hashes. */
async function mintForMail(deps: Deps, requestId: string): Promise<SignInForMail | null> {
  const request = await findSignInRequest(deps.db, { id: requestId })
  if (!request || request.used_at !== null) return null
  const minted = deps.mintSignIn(requestId)
  await setSignInHashes(deps.db, { id: requestId, ...hashSignIn(requestId, minted) })
  return { email: request.email, ...minted, minutes: deps.sessionLimits.signInMinutes }
}

async function noteReach(deps: Deps, email: string, outcome: Outcome): Promise<void> {
  if (outcome.isSent) await deleteUnreachableAddress(deps.db, email)
  else if (outcome.isAddressAtFault) {
    await addUnreachableAddress(deps.db, { email, failedOn: deps.now().toISOString().slice(0, 10) })
  }
}

function inSeconds(deps: Deps, seconds: number): string {
  return new Date(deps.now().getTime() + seconds * 1000).toISOString()
}
