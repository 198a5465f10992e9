import type { OrganisationRow } from '../../db/field-tables'
import { findOrganisation } from '../../db/queries/organisations.server'
import type { Place } from '../domain/access/can'
import type { OrganisationFacts } from '../domain/field/check-organisation'
import { lineageInField, placeInField, type PlaceInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { attachmentOf } from './find-place'
import { readField } from './read-field'
import { todayOf } from './today-of'

export type FoundOrganisation = Readonly<{ row: OrganisationRow; place: Place; inField: PlaceInField }>

/** An organisation with every ICS it is under or came from, for whoever asks whether they may; null if there is none. */
export async function findOrganisationPlace(deps: Deps, id: string): Promise<FoundOrganisation | null> {
  const row = await findOrganisation(deps.db, id)
  if (!row) return null
  const [field, today] = [await readField(deps), todayOf(deps)]
  return {
    row,
    place: { kind: 'ics', ids: lineageInField(field, attachmentOf(row), today) },
    inField: placeInField(field, attachmentOf(row), today),
  }
}

/** What a row says of an organisation. */
export function factsOfOrganisation(row: OrganisationRow): OrganisationFacts {
  return {
    name: row.name,
    sector: row.sector,
    odsCode: row.ods_code,
    icsId: row.ics_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}
