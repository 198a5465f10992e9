import { listMemberFacts } from '../../db/queries/round-members.server'
import { type Actor, can } from '../domain/access/can'
import { type Preview, previewDisclosure } from '../domain/disclosure/preview-disclosure'
import type { Deps } from './deps'
import { findRoundPlace } from './find-round-place'
import { listMemberIds } from './sync-round-members'

/**
 * What a round would show, and what it never will, with the team's membership as it is today: for its facilitators, before
 * it opens. Worked out from what members say of themselves, never from answers.
 */
export async function readPreview(deps: Deps, actor: Actor, roundId: string): Promise<Preview | null> {
  const found = await findRoundPlace(deps, roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return null
  const { teamId, threshold, breakdowns } = found.round
  const stated = await listMemberFacts(deps.db, teamId)
  const members = await listMemberIds(deps, teamId)
  const facts = members.map((id) => stated.get(id) ?? { sector: null, function: null, tier: null })
  return previewDisclosure(facts, threshold, breakdowns)
}
