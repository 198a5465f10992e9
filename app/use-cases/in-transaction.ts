import type { Deps } from './deps'

/** Does it all in one transaction: in that of the caller, if there is one. */
export async function inTransaction<D extends Pick<Deps, 'db'>, T>(
  deps: D,
  work: (inside: D) => Promise<T>,
): Promise<T> {
  if (deps.db.isTransaction) return work(deps)
  return deps.db.transaction().execute((transaction) => work({ ...deps, db: transaction }))
}
