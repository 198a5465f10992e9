import { findForumMember, listOwnIntroductions, type OwnIntroduction } from '../../db/queries/forums.server'
import type { ForumMemberRow } from '../../db/forum-tables'
import { type Actor, can } from '../domain/access/can'
import type { ScaleReference } from '../domain/development/activity'
import { introductionWaitsDays } from '../domain/development/match-forum'
import type { Deps } from './deps'
import type { ForumEntry } from './join-forum'
import { suggestRoleFacts } from './list-own-posts'

/** An introduction as one of the two sees it. */
export type Introduction = Readonly<{
  sideId: string
  kind: OwnIntroduction['kind']
  scale: ScaleReference
  /** What the other said of themselves, without a name. */
  other: ForumEntry
  hasAgreed: boolean
  /** Who the other is: once both have agreed, and as long as they do. */
  who: Readonly<{ name: string | null; email: string }> | null
}>

export type OwnForum = Readonly<{
  /** What the actor said; null while they haven't joined. */
  entry: ForumEntry | null
  /** What to begin with: where the actor works, as they said (F13). */
  prefill: Pick<ForumEntry, 'tier' | 'function' | 'sector' | 'icsId'>
  introductions: readonly Introduction[]
}>

/**
 * What the actor said in the forums, and who could be put in touch with them (U3). What they declined isn't shown again; of
 * the other's answer they learn nothing before both have agreed.
 */
export async function readOwnForum(deps: Deps, actor: Actor): Promise<OwnForum | null> {
  if (actor.kind === 'nobody') return null
  if (!can(actor, { action: 'develop-oneself', ownerId: actor.personId })) return null
  const row = await findForumMember(deps.db, actor.personId)
  const facts = await suggestRoleFacts(deps, actor)
  const { tier = null, function: held = null, sector = null, icsId = null } = facts ?? {}
  const since = waitingSince(deps)
  const introductions = (await listOwnIntroductions(deps.db, actor.personId)).filter(
    ({ answer, otherAnswer, proposed_at }) =>
      answer !== 'declined' && (proposed_at >= since || (answer === 'agreed' && otherAnswer === 'agreed')),
  )
  return {
    entry: row ? toEntry(row) : null,
    prefill: { tier, function: held, sector, icsId },
    introductions: introductions.map((one) => ({
      ...{ sideId: one.sideId, kind: one.kind, hasAgreed: one.answer === 'agreed' },
      scale: { questionnaire: one.questionnaire_id, scale: one.scale_id },
      other: toEntry(one.other),
      who:
        one.answer === 'agreed' && one.otherAnswer === 'agreed'
          ? { name: one.otherName, email: one.otherEmail }
          : null,
    })),
  }
}

/** When an introduction that still waits for both to agree was proposed at the earliest (U4). */
export function waitingSince(deps: Deps): string {
  return new Date(deps.now().getTime() - introductionWaitsDays * 86_400_000).toISOString()
}

/** What a stored row says. Written by joinForum, and by nothing else. */
export function toEntry(row: ForumMemberRow): ForumEntry {
  return {
    ...{ tier: row.tier, function: row.function, sector: row.sector, icsId: row.ics_id },
    wishes: JSON.parse(row.wishes) as readonly ScaleReference[],
    offers: JSON.parse(row.offers) as readonly ScaleReference[],
    ...{ wishWords: row.wish_words, offerWords: row.offer_words },
  }
}
