import { listReleasedDemand } from '../../db/queries/demand.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { compareNeedsAndOffers, type NeedsAndOffers } from '../domain/development/compare-needs-and-offers'
import { gatherNeeds, type KnownNeed, type NeedSource } from '../domain/development/gather-needs'
import { aYearBefore, quarterOf } from '../domain/development/quarter-of'
import type { Deps } from './deps'
import { listAskable } from './list-askable'
import { readHomeCatalogue } from './read-home-catalogue'
import { readSystemResults } from './read-system-results'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

export type SystemNeeds = Readonly<{
  ics: Readonly<{ id: string; name: string }>
  compared: NeedsAndOffers<KnownNeed>
}>

/**
 * What an ICS is known to need against what it offers (G13, G31), for its lead: from results that its teams announced and
 * shared, the figures of the whole, and demand that was released. Null for anybody else.
 */
export async function readSystemNeeds(deps: Deps, actor: Actor, icsId: string): Promise<SystemNeeds | null> {
  if (!can(actor, { action: 'read-needs', place: { kind: 'ics', ids: [icsId] } })) return null
  const results = await readSystemResults(deps, actor, icsId)
  if (!results) return null
  const sources = [
    ...results.rollUps.map((result) => ({ of: 'ics' as const, result })),
    ...results.teams.map(({ result }) => ({ of: 'team' as const, result })),
  ].map(({ of, result }): NeedSource => ({
    of,
    questionnaire: result.questionnaire.id,
    snapshot: result.content,
  }))
  const since = aYearBefore(quarterOf(todayOf(deps)))
  const demand = await listReleasedDemand(deps.db, { icsIds: [icsId], since })
  const needs = gatherNeeds(listAskable(deps), sources, demand)
  const { activities } = await readHomeCatalogue(deps, [icsId])
  const own = [...activities.values()].filter(({ owner }) => owner.kind === 'ics')
  return { ics: results.ics, compared: compareNeedsAndOffers(needs, own, todayOf(deps)) }
}

/** The same to be taken away as a file: recorded, for whoever may read it. */
export async function exportSystemNeeds(
  deps: Deps,
  actor: Actor,
  icsId: string,
): Promise<SystemNeeds | null> {
  if (!can(actor, { action: 'read-needs', place: { kind: 'ics', ids: [icsId] } })) return null
  const needs = await readSystemNeeds(deps, actor, icsId)
  if (needs) {
    await recordAudit(deps, {
      actorId: actorIdOf(actor),
      action: 'needs-exported',
      thing: { kind: 'ics', id: icsId },
    })
  }
  return needs
}
