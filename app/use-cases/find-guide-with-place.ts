import type { GuideRow } from '../../db/guide-tables'
import { findGuide } from '../../db/queries/guides.server'
import type { PlaceAction } from '../domain/access/can'
import type { Deps } from './deps'
import { findAcademyPlace, findPlace, type NamedPlace } from './find-place'

export type FoundGuide = Readonly<{
  row: GuideRow
  owner: NamedPlace
  /** What whoever may change it may do there. */
  keeping: Extract<PlaceAction, 'run-programmes' | 'work-with-academy'>
}>

/** A guide with the place that permission is asked for; null if there is none of that id. */
export async function findGuideWithPlace(deps: Deps, guideId: string): Promise<FoundGuide | null> {
  const row = await findGuide(deps.db, guideId)
  if (!row) return null
  const ofAcademy = row.owner_kind === 'academy'
  const owner = ofAcademy
    ? await findAcademyPlace(deps, row.owner_id)
    : await findPlace(deps, 'ics-lead', row.owner_id)
  return owner && { row, owner, keeping: ofAcademy ? 'run-programmes' : 'work-with-academy' }
}
