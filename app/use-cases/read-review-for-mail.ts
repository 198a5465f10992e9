import { countReviewsDue, findReviewNotice } from '../../db/queries/reviews.server'
import type { CatalogueOwner } from '../../db/queries/catalogues.server'
import type { Deps } from './deps'
import { findKeptCatalogueById } from './find-kept-catalogue'
import { listKeepers } from './list-keepers'
import { todayOf } from './today-of'

export type ReviewForMail = Readonly<{
  email: string
  owner: CatalogueOwner
  /** What the ICS, region or academy is called. */
  of: string
  /** How many activities there are to look at. */
  count: number
}>

/** What a reminder of reviews says; null if it is of no use any more: nothing is due, or somebody else keeps the catalogue. */
export async function readReviewForMail(deps: Deps, id: string): Promise<ReviewForMail | null> {
  const notice = await findReviewNotice(deps.db, id)
  const catalogue = notice && (await findKeptCatalogueById(deps, notice.catalogue_id))
  if (!catalogue || !(await listKeepers(deps, catalogue)).includes(notice.person_id)) return null
  const count = await countReviewsDue(deps.db, notice.catalogue_id, todayOf(deps))
  return count === 0 ? null : { email: notice.email, owner: catalogue.owner, of: catalogue.name, count }
}
