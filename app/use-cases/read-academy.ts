import { type Actor, can } from '../domain/access/can'
import { placeInField, type PlaceInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { findAcademyPlace, listAttachmentsOfAcademy } from './find-place'
import { readField } from './read-field'
import { todayOf } from './today-of'

export type Academy = Readonly<{
  id: string
  name: string
  /** The ICSs it works with: as said, and where that leads today. */
  systems: readonly Readonly<{ icsId: string; inField: PlaceInField }>[]
  mayManage: boolean
  mayRunProgrammes: boolean
  mayKeepCatalogue: boolean
  mayReadOffers: boolean
  mayReadSharedResults: boolean
  mayGrantLead: boolean
  mayGrantColleague: boolean
}>

/** An academy; null if there is none, or not for the actor. */
export async function readAcademy(deps: Deps, actor: Actor, id: string): Promise<Academy | null> {
  const found = await findAcademyPlace(deps, id)
  if (!found || !can(actor, { action: 'read-academy', place: found.place })) return null
  const { place } = found
  const field = await readField(deps)
  const attachments = await listAttachmentsOfAcademy(deps, id)
  return {
    id,
    name: found.name,
    systems: attachments.flatMap((attachment) =>
      attachment.icsId === null
        ? []
        : [{ icsId: attachment.icsId, inField: placeInField(field, attachment, todayOf(deps)) }],
    ),
    mayReadSharedResults: can(actor, { action: 'read-shared-results', place }),
    mayReadOffers: can(actor, { action: 'read-offers', place }),
    mayManage: can(actor, { action: 'manage-academy', place }),
    mayRunProgrammes: can(actor, { action: 'run-programmes', place }),
    mayKeepCatalogue: can(actor, { action: 'keep-academy-catalogue', place }),
    mayGrantLead: can(actor, { action: 'grant-role', role: 'academy-lead', place }),
    mayGrantColleague: can(actor, { action: 'grant-role', role: 'programme-colleague', place }),
  }
}
