import { listForumMembers } from '../../db/queries/forums.server'
import { type Actor, can } from '../domain/access/can'
import { functions, labelOf, tiers } from '../domain/answers/role-facts'
import type { DemandBand } from '../domain/development/compare-needs-and-offers'
import { bandOfCount } from '../domain/disclosure/band-of-count'
import { placeInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { listAttachmentsOfAcademy } from './find-place'
import { readField } from './read-field'
import { todayOf } from './today-of'

/** A role, and a rough number of those in the forums who hold it. */
export type ForumRole = Readonly<{ role: string; band: DemandBand }>

/**
 * How many people of an academy's ICSs are in the forums, by tier and function, for its lead (U6): in bands from eight on.
 * Whoever joins counts from the next month on, so that on which day the eighth has joined doesn't show. By name; null for anybody else.
 */
export async function countForumRoles(
  deps: Deps,
  actor: Actor,
  academyId: string,
): Promise<readonly ForumRole[] | null> {
  if (!can(actor, { action: 'read-offers', place: { kind: 'academy', ids: [academyId] } })) return null
  const [field, today] = [await readField(deps), todayOf(deps)]
  const systemOf = (icsId: string | null, chosenIcsId: string | null) => {
    const place = placeInField(field, { icsId, chosenIcsId }, today)
    return place.kind === 'current' ? place.icsId : null
  }
  const systems = new Set(
    (await listAttachmentsOfAcademy(deps, academyId)).map((at) => systemOf(at.icsId, at.chosenIcsId)),
  )
  const counts = new Map<string, number>()
  const thisMonth = today.slice(0, 7)
  for (const row of await listForumMembers(deps.db)) {
    if (row.joined_at.slice(0, 7) >= thisMonth) continue
    const icsId = systemOf(row.ics_id, null)
    if (icsId === null || !systems.has(icsId)) continue
    const role = `${labelOf(tiers, row.tier) ?? 'Tier not said'}, ${labelOf(functions, row.function)?.toLowerCase() ?? 'function not said'}`
    counts.set(role, (counts.get(role) ?? 0) + 1)
  }
  return [...counts]
    .flatMap(([role, count]) => {
      const band = bandOfCount(count)
      return band === null ? [] : [{ role, band }]
    })
    .sort((a, b) => (a.role < b.role ? -1 : 1))
}
