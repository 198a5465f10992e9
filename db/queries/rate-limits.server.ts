import type { Kysely } from 'kysely'
import type { Database } from '../database'

/**
 * Counts one request of somebody: false, and nothing written, where there were as many as may be in a while that is not
 * over. However many processes count at once, no more get through.
 * @param limit.endsAt when the while ends that begins with this request, if none is under way
 */
export async function countRequest(
  db: Kysely<Database>,
  limit: Readonly<{ keyHash: string; most: number; now: string; endsAt: string }>,
): Promise<boolean> {
  const result = await db
    .insertInto('rate_limit')
    .values({ key_hash: limit.keyHash, count: 1, ends_at: limit.endsAt })
    .onConflict((conflict) =>
      conflict
        .column('key_hash')
        .doUpdateSet((eb) => {
          const isOver = eb('rate_limit.ends_at', '<=', limit.now)
          return {
            count: eb
              .case()
              .when(isOver)
              .then(1)
              .else(eb('rate_limit.count', '+', 1))
              .end(),
            ends_at: eb.case().when(isOver).then(limit.endsAt).else(eb.ref('rate_limit.ends_at')).end(),
          }
        })
        .where((where) =>
          where.or([
            where('rate_limit.ends_at', '<=', limit.now),
            where('rate_limit.count', '<', limit.most),
          ]),
        ),
    )
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}
