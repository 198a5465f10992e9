import type { CatalogueRow } from '../../db/catalogue-tables'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import { lineageInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { attachmentOf } from './find-place'
import { readField } from './read-field'
import { todayOf } from './today-of'

/** Whether the actor keeps a catalogue: that of an ICS they lead, or led before its merger (C6), of an academy or a region. */
export async function keepsCatalogue(deps: Deps, actor: Actor, catalogue: CatalogueRow): Promise<boolean> {
  if (catalogue.region_id !== null) return can(actor, { action: 'keep-regional-catalogue', place: WHOLE })
  if (catalogue.academy_id !== null) {
    const place = { kind: 'academy', ids: [catalogue.academy_id] } as const
    return can(actor, { action: 'keep-academy-catalogue', place })
  }
  const ids = lineageInField(await readField(deps), attachmentOf(catalogue), todayOf(deps))
  return can(actor, { action: 'keep-catalogue', place: { kind: 'ics', ids } })
}
