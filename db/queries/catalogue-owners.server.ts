import type { Kysely } from 'kysely'
import type { Database } from '../database'
import type { CatalogueOwner } from './catalogues.server'

/** What everything that can keep a catalogue is called. */
export async function listOwnerNames(
  db: Kysely<Database>,
): Promise<readonly (CatalogueOwner & Readonly<{ name: string }>)[]> {
  const named = (table: CatalogueOwner['kind']) => db.selectFrom(table).select(['id', 'name']).execute()
  const [systems, regions, academies] = [await named('ics'), await named('region'), await named('academy')]
  return [
    ...systems.map((row) => ({ kind: 'ics' as const, ...row })),
    ...regions.map((row) => ({ kind: 'region' as const, ...row })),
    ...academies.map((row) => ({ kind: 'academy' as const, ...row })),
  ]
}
