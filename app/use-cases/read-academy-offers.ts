import { listReleasedDemand } from '../../db/queries/demand.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import {
  compareSystems,
  type OfferingSystem,
  type SystemsCompared,
} from '../domain/development/compare-systems'
import { aYearBefore, quarterOf } from '../domain/development/quarter-of'
import { isBandAcross } from '../domain/disclosure/band-of-count'
import { placeInField } from '../domain/field/place-in-field'
import { countForumRoles, type ForumRole } from './count-forum-roles'
import type { Deps } from './deps'
import { findAcademyPlace, listAttachmentsOfAcademy } from './find-place'
import { listAskable } from './list-askable'
import { nameSystems } from './name-systems'
import { readField } from './read-field'
import { readHomeCatalogue } from './read-home-catalogue'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

export type AcademyOffers = Readonly<{
  academy: Readonly<{ id: string; name: string }>
  compared: SystemsCompared
  /** What its ICSs were called that were split, where nobody has chosen yet: nothing of their successors is compared. */
  toChoose: readonly string[]
  /** How many people of these ICSs are in the forums, by role. */
  forums: readonly ForumRole[]
}>

/**
 * What the ICSs of an academy offer, side by side, for its lead (G36): from their catalogues, and from released
 * demand where that may be compared across ICSs (D1).
 * Nothing of any group's results is read. Null for anybody else.
 */
export async function readAcademyOffers(
  deps: Deps,
  actor: Actor,
  academyId: string,
): Promise<AcademyOffers | null> {
  if (!can(actor, { action: 'read-offers', place: { kind: 'academy', ids: [academyId] } })) return null
  const academy = await findAcademyPlace(deps, academyId)
  if (!academy) return null
  const field = await readField(deps)
  const places = (await listAttachmentsOfAcademy(deps, academyId)).map((attachment) =>
    placeInField(field, attachment, todayOf(deps)),
  )
  const icsIds = [...new Set(places.flatMap((place) => (place.kind === 'current' ? [place.icsId] : [])))]
  const nameOf = await nameSystems(deps)
  const systems: OfferingSystem[] = []
  for (const id of icsIds) {
    const { activities } = await readHomeCatalogue(deps, [id])
    const offers = [...activities.values()].filter(({ owner }) => owner.kind === 'ics')
    systems.push({ id, name: nameOf(id), offers })
  }
  const scales = listAskable(deps).flatMap((questionnaire) =>
    questionnaire.scales.map(({ id, title }) => ({
      ...{ questionnaire: questionnaire.id, scale: id, title },
      questionnaireTitle: questionnaire.title,
    })),
  )
  const since = aYearBefore(quarterOf(todayOf(deps)))
  const released = await listReleasedDemand(deps.db, { icsIds, since })
  const demand = released.filter(({ band }) => isBandAcross(band))
  return {
    academy: { id: academyId, name: academy.name },
    toChoose: places.flatMap((place) => (place.kind === 'to-choose' ? [nameOf(place.then)] : [])),
    compared: compareSystems(systems, scales, demand, todayOf(deps)),
    forums: (await countForumRoles(deps, actor, academyId)) ?? [],
  }
}

/** The same to be taken away as a file: recorded, for whoever may read it. */
export async function exportAcademyOffers(
  deps: Deps,
  actor: Actor,
  academyId: string,
): Promise<AcademyOffers | null> {
  if (!can(actor, { action: 'read-offers', place: { kind: 'academy', ids: [academyId] } })) return null
  const offers = await readAcademyOffers(deps, actor, academyId)
  if (offers) {
    await recordAudit(deps, {
      actorId: actorIdOf(actor),
      action: 'needs-exported',
      thing: { kind: 'academy', id: academyId },
    })
  }
  return offers
}
