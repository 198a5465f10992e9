import type { Kysely } from 'kysely'
import field from '../../reference-data/field.json'
import type { Database } from '../database'

/**
 * Brings in the regions, ICSs, codes and successions that the product comes with, where they are missing. What
 * is there stays as it is: names that were changed, and mergers that administrators recorded.
 */
export async function loadField(db: Kysely<Database>, now: string): Promise<void> {
  const there = await db.selectFrom('ics').select('id').execute()
  const known = new Set(there.map(({ id }) => id))
  const missing = field.systems.filter(({ id }) => !known.has(id))
  if (missing.length === 0) return
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('region')
      .values(
        field.regions.map(({ id, name, validFrom, validTo }) => ({
          ...{ id, name },
          valid_from: validFrom,
          valid_to: validTo,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await transaction
      .insertInto('ics')
      .values(
        missing.map(({ id, name, boardName, region, validFrom, validTo }) => ({
          id,
          name,
          board_name: boardName,
          region_id: region,
          valid_from: validFrom,
          valid_to: validTo,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await transaction
      .insertInto('ics_code')
      .values(
        missing.flatMap(({ id, codes }) =>
          codes.map(({ scheme, code, validFrom, validTo }) => ({
            ics_id: id,
            scheme: scheme === 'ods' ? ('ods' as const) : ('ons' as const),
            code,
            valid_from: validFrom,
            valid_to: validTo,
          })),
        ),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    for (const change of field.changes) {
      await transaction
        .insertInto('field_change')
        .values({ id: change.id, effective_on: change.effectiveOn, is_reference: 1, recorded_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await transaction
        .insertInto('ics_succession')
        .values(
          change.successions.map(({ predecessor, successor, kind }) => ({
            change_id: change.id,
            predecessor_id: predecessor,
            successor_id: successor,
            kind: kind as 'merger' | 'split' | 'acquisition',
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  })
}
