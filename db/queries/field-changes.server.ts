import type { Kysely } from 'kysely'
import type { AppliedChange } from '../../app/domain/field/apply-change'
import type { Database } from '../database'

/**
 * Makes everybody else who would change the field wait until this transaction has ended: what it read before
 * it writes stays so. One row stands for all, since there is no way to lock a table on both databases.
 */
export async function lockField(db: Kysely<Database>): Promise<void> {
  await db
    .updateTable('region')
    .set((region) => ({ name: region.ref('name') }))
    .where('id', '=', (region) => region.selectFrom('region').select(({ fn }) => fn.min('id').as('first')))
    .execute()
}

export type FieldChangeRow = Readonly<{ id: string; effectiveOn: string; isReference: boolean }>

/** Every merger and split there is, the latest first. */
export async function listFieldChanges(db: Kysely<Database>): Promise<readonly FieldChangeRow[]> {
  const rows = await db
    .selectFrom('field_change')
    .selectAll()
    .orderBy('effective_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    effectiveOn: row.effective_on,
    isReference: row.is_reference === 1,
  }))
}

/** Records a change: begins its new ICSs with their codes, and ends its predecessors and theirs. */
export async function insertFieldChange(
  db: Kysely<Database>,
  change: AppliedChange,
  recordedAt: string,
): Promise<void> {
  const { id, effectiveOn, endedIds, created, codes, successions } = change
  await db
    .insertInto('field_change')
    .values({ id, effective_on: effectiveOn, is_reference: 0, recorded_at: recordedAt })
    .execute()
  for (const ics of created) {
    await db
      .insertInto('ics')
      .values({
        id: ics.id,
        name: ics.name,
        board_name: ics.boardName,
        region_id: ics.regionId,
        valid_from: ics.validFrom,
        valid_to: ics.validTo,
      })
      .execute()
  }
  for (const { icsId, scheme, code, validFrom, validTo } of codes) {
    await db
      .insertInto('ics_code')
      .values({ ics_id: icsId, scheme, code, valid_from: validFrom, valid_to: validTo })
      .execute()
  }
  for (const { predecessorId, successorId, kind } of successions) {
    await db
      .insertInto('ics_succession')
      .values({ change_id: id, predecessor_id: predecessorId, successor_id: successorId, kind })
      .execute()
  }
  await db.updateTable('ics').set({ valid_to: effectiveOn }).where('id', 'in', endedIds).execute()
  await db
    .updateTable('ics_code')
    .set({ valid_to: effectiveOn })
    .where('ics_id', 'in', endedIds)
    .where('valid_to', 'is', null)
    .execute()
}

/** Takes a change back: what it began is gone, what it ended goes on, with the codes that ended with it. */
export async function deleteFieldChange(
  db: Kysely<Database>,
  change: Readonly<{
    id: string
    effectiveOn: string
    endedIds: readonly string[]
    createdIds: readonly string[]
  }>,
): Promise<void> {
  await db.deleteFrom('ics_succession').where('change_id', '=', change.id).execute()
  await db.deleteFrom('field_change').where('id', '=', change.id).execute()
  for (const id of change.createdIds) {
    await db.deleteFrom('ics_code').where('ics_id', '=', id).execute()
    await db.deleteFrom('ics').where('id', '=', id).execute()
  }
  for (const id of change.endedIds) {
    await db.updateTable('ics').set({ valid_to: null }).where('id', '=', id).execute()
    await db
      .updateTable('ics_code')
      .set({ valid_to: null })
      .where('ics_id', '=', id)
      .where('valid_to', '=', change.effectiveOn)
      .execute()
  }
}
