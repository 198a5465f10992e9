import { agreeToSide, declineSide, deleteForumMember, saveForumMember } from '../../db/queries/forums.server'
import { type Actor, can } from '../domain/access/can'
import type { ScaleReference } from '../domain/development/activity'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { waitingSince } from './read-own-forum'

/** What somebody says of themselves in the forums. */
export type ForumEntry = Readonly<{
  tier: string | null
  function: string | null
  sector: string | null
  icsId: string | null
  wishes: readonly ScaleReference[]
  offers: readonly ScaleReference[]
  wishWords: string
  offerWords: string
}>

/** Joins the forums, or changes what the actor said there (U1). */
export async function joinForum(deps: Deps, actor: Actor, entry: ForumEntry): Promise<void> {
  if (actor.kind === 'nobody') return
  if (!can(actor, { action: 'develop-oneself', ownerId: actor.personId })) return
  await saveForumMember(deps.db, {
    ...{ person_id: actor.personId, tier: entry.tier, function: entry.function, sector: entry.sector },
    ics_id: entry.icsId,
    ...{ wishes: JSON.stringify(entry.wishes), offers: JSON.stringify(entry.offers) },
    ...{ wish_words: entry.wishWords, offer_words: entry.offerWords },
    joined_at: deps.now().toISOString(),
  })
}

/** Leaves the forums: everything of the actor there is gone at once, introductions included (U5). */
export async function leaveForum(deps: Deps, actor: Actor): Promise<void> {
  if (actor.kind === 'nobody') return
  if (!can(actor, { action: 'develop-oneself', ownerId: actor.personId })) return
  const { personId } = actor
  await inTransaction(deps, (inside) => deleteForumMember(inside.db, personId))
}

/**
 * Agrees to an introduction, or declines or withdraws (U4). False if it isn't one of the actor's, or is shown no more: what
 * has lapsed can't be agreed to, for the other may have forgotten it. The other is told nothing of it, unless both agree.
 */
export async function answerIntroduction(
  deps: Deps,
  actor: Actor,
  { sideId, agrees }: Readonly<{ sideId: string; agrees: boolean }>,
): Promise<boolean> {
  if (actor.kind === 'nobody') return false
  if (!can(actor, { action: 'develop-oneself', ownerId: actor.personId })) return false
  const side = { personId: actor.personId, sideId }
  return agrees ? agreeToSide(deps.db, side, waitingSince(deps)) : declineSide(deps.db, side)
}
