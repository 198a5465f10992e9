import { searchOrganisations } from '../../db/queries/organisations.server'
import { type Actor, can } from '../domain/access/can'
import { placeInField, type PlaceInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { attachmentOf } from './find-place'
import { wordsOf } from './list-organisations'
import { readField } from './read-field'
import { todayOf } from './today-of'

const MOST = 20

export type FoundByName = Readonly<{ id: string; name: string; sector: string; inField: PlaceInField }>

/** The first 20 organisations of today whose name holds every word, for somebody who says that they work there. */
export async function findOrganisations(
  deps: Deps,
  actor: Actor,
  text: string,
): Promise<Readonly<{ organisations: readonly FoundByName[]; hasMore: boolean }>> {
  const words = wordsOf(text)
  if (!can(actor, { action: 'read-field' }) || words.length === 0)
    return { organisations: [], hasMore: false }
  const [field, today] = [await readField(deps), todayOf(deps)]
  const rows = await searchOrganisations(deps.db, { words, on: today, limit: MOST + 1, offset: 0 })
  return {
    organisations: rows.slice(0, MOST).map((row) => ({
      id: row.id,
      name: row.name,
      sector: row.sector,
      inField: placeInField(field, attachmentOf(row), today),
    })),
    hasMore: rows.length > MOST,
  }
}
