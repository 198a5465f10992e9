import type { Kysely } from 'kysely'
import type { CatalogueChoiceRow, CatalogueRow } from '../catalogue-tables'
import type { Database } from '../database'

/** Whose a catalogue is. */
export type CatalogueOwner = Readonly<{ kind: 'ics' | 'region' | 'academy'; id: string }>

/** Every catalogue there is: one for an ICS, a region or an academy at most, so they are few. */
export async function listCatalogues(db: Kysely<Database>): Promise<readonly CatalogueRow[]> {
  return db.selectFrom('catalogue').selectAll().orderBy('id').execute()
}

export async function findCatalogueOf(
  db: Kysely<Database>,
  owner: CatalogueOwner,
): Promise<CatalogueRow | undefined> {
  return db.selectFrom('catalogue').selectAll().where(columnOf(owner), '=', owner.id).executeTakeFirst()
}

export async function findCatalogue(db: Kysely<Database>, id: string): Promise<CatalogueRow | undefined> {
  return db.selectFrom('catalogue').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The catalogue of an ICS, region or academy, begun if there is none yet. */
export async function ensureCatalogue(
  db: Kysely<Database>,
  owner: CatalogueOwner,
  newId: string,
): Promise<CatalogueRow> {
  await db
    .insertInto('catalogue')
    .values({
      id: newId,
      ...{ ics_id: null, chosen_ics_id: null, region_id: null, academy_id: null },
      [columnOf(owner)]: owner.id,
      revision: 1,
    })
    .onConflict((conflict) => conflict.column(columnOf(owner)).doNothing())
    .execute()
  return (await findCatalogueOf(db, owner))!
}

/** Tells that something in a catalogue changed: whoever keeps a copy of it reads it anew. */
export async function touchCatalogue(db: Kysely<Database>, catalogueId: string): Promise<void> {
  await db
    .updateTable('catalogue')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', catalogueId)
    .execute()
}

/** After a split of its ICS: which successor a catalogue goes to. */
export async function chooseIcsOfCatalogue(
  db: Kysely<Database>,
  catalogueId: string,
  icsId: string,
): Promise<void> {
  await db.updateTable('catalogue').set({ chosen_ics_id: icsId }).where('id', '=', catalogueId).execute()
  await touchCatalogue(db, catalogueId)
}

/** What the keepers of these catalogues decided of activities that aren't theirs. */
export async function listCatalogueChoices(
  db: Kysely<Database>,
  catalogueIds: readonly string[],
): Promise<readonly CatalogueChoiceRow[]> {
  if (catalogueIds.length === 0) return []
  return db
    .selectFrom('catalogue_choice')
    .selectAll()
    .where('catalogue_id', 'in', catalogueIds)
    .orderBy('catalogue_id')
    .orderBy('activity_id')
    .execute()
}

/** Adopts or hides an activity of others in a catalogue; null takes that back. */
export async function setCatalogueChoice(
  db: Kysely<Database>,
  key: Readonly<{ catalogueId: string; activityId: string }>,
  choice: CatalogueChoiceRow['choice'] | null,
  chosenAt: string,
): Promise<void> {
  if (choice === null) {
    await db
      .deleteFrom('catalogue_choice')
      .where('catalogue_id', '=', key.catalogueId)
      .where('activity_id', '=', key.activityId)
      .execute()
  } else {
    await db
      .insertInto('catalogue_choice')
      .values({
        catalogue_id: key.catalogueId,
        activity_id: key.activityId,
        choice,
        chosen_at: chosenAt,
      })
      .onConflict((conflict) =>
        conflict.columns(['catalogue_id', 'activity_id']).doUpdateSet({ choice, chosen_at: chosenAt }),
      )
      .execute()
  }
  await touchCatalogue(db, key.catalogueId)
}

function columnOf({ kind }: CatalogueOwner): 'ics_id' | 'region_id' | 'academy_id' {
  return `${kind}_id`
}
