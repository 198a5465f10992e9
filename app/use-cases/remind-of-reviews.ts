import {
  deleteSentReviewNotices,
  insertReviewNotice,
  listReviewsDue,
  noteReviewsReminded,
} from '../../db/queries/reviews.server'
import type { Deps } from './deps'
import { findKeptCatalogueById } from './find-kept-catalogue'
import { inTransaction } from './in-transaction'
import { listKeepers } from './list-keepers'
import { queueMail } from './queue-mail'
import { runJob } from './run-job'
import { todayOf } from './today-of'

const DAYS_OF_USE = 7

/** What the job did, in numbers and nothing else. */
export type RemindedOfReviews = Readonly<{ activities: number; reminded: number }>

/**
 * Tells the keepers of catalogues by mail, once, of activities whose day to be looked at again has come (K26): one mail a
 * catalogue, however many there are. For one process among many: null where it isn't due, or no mail is sent at all.
 */
export async function remindOfReviews(deps: Deps): Promise<RemindedOfReviews | null> {
  if (deps.signInMail?.via !== 'outbox') return null
  return runJob(deps, 'reviews', () => remindKeepers(deps))
}

async function remindKeepers(deps: Deps): Promise<RemindedOfReviews> {
  const now = deps.now().getTime()
  await deleteSentReviewNotices(deps.db)
  const due = await listReviewsDue(deps.db, todayOf(deps))
  const done = { activities: 0, reminded: 0 }
  for (const catalogueId of new Set(due.map((row) => row.catalogue_id))) {
    const of = due.filter((row) => row.catalogue_id === catalogueId)
    await inTransaction(deps, async (inside) => {
      const catalogue = await findKeptCatalogueById(inside, catalogueId)
      const keepers = catalogue ? await listKeepers(inside, catalogue) : []
      // Whoever keeps it later is told then.
      if (keepers.length === 0) return
      for (const row of of) await noteReviewsReminded(inside.db, row)
      for (const personId of keepers) {
        const id = deps.newId()
        await insertReviewNotice(inside.db, { person_id: personId, id, catalogue_id: catalogueId })
        await queueMail(inside, {
          id,
          kind: 'review',
          expiresAt: new Date(now + DAYS_OF_USE * 86_400_000).toISOString(),
        })
      }
      done.activities += of.length
      done.reminded += keepers.length
    })
  }
  return done
}
