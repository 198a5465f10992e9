/** SQLite: locked, full, read-only, or its file can't be read or written. */
const OF_SQLITE = /^SQLITE_(BUSY|FULL|READONLY|IOERR|CANTOPEN|LOCKED)/
/** PostgreSQL: connection lost (08), no room (53), restarting (57P), a lock that was not to be had (40001, 40P01, 55P03). */
const OF_POSTGRES = /^(08...|53...|57P0[1-5]|40001|40P01|55P03)$/
const OF_NETWORK = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/
/** What the PostgreSQL driver says of connections, without a code. */
const OF_DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Query read timeout)/

/**
 * Whether it is the database that stands in the way, for now: what could not be done can be tried again later, as it is. Nothing
 * of what failed was kept.
 */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isOutOfReach)
  const { code = '' } = error as NodeJS.ErrnoException
  return (
    [OF_SQLITE, OF_POSTGRES, OF_NETWORK].some((codes) => codes.test(code)) || OF_DRIVER.test(error.message)
  )
}
