import { findActivityRow, findKeptActivity, type KeptActivity } from '../../db/queries/activities.server'
import type { Deps } from './deps'
import { findKeptCatalogueById, type KeptCatalogue } from './find-kept-catalogue'

export type ActivityToKeep = Readonly<{ catalogue: KeptCatalogue; kept: KeptActivity }>

/** An activity with the catalogue it stands in; null if it is in none, as those of the starter set. */
export async function findActivityToKeep(deps: Deps, activityId: string): Promise<ActivityToKeep | null> {
  const row = await findActivityRow(deps.db, activityId)
  const catalogue = row ? await findKeptCatalogueById(deps, row.catalogue_id) : null
  if (!row || !catalogue) return null
  const place = { catalogueId: row.catalogue_id, owner: catalogue.owner }
  const kept = await findKeptActivity(deps.db, place, activityId)
  return kept ? { catalogue, kept } : null
}
