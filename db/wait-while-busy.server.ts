import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'

/** How long a locked file is waited for, counted from when it was first found locked. */
const PATIENCE_MS = 10_000
const LOOK_EVERY_MS = 25
/** Not found locked for so long, it is another time when it is. */
const APART_MS = 1_000
const WRITES_NOTHING = /^(begin|commit|rollback|select|pragma)\b/i

/**
 * While another process holds SQLite's file, waits without holding up everything else in this one: the driver itself would
 * stand still. A file that stays locked is waited for once, and not by each query anew.
 */
export function waitWhileBusy(dialect: Dialect): Dialect {
  let [busySince, busyUntil] = [-Infinity, -Infinity]

  async function execute<R>(connection: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<R>> {
    for (;;) {
      try {
        // The driver throws before it gives a promise.
        const result = await connection.executeQuery<R>(query)
        if (!WRITES_NOTHING.test(query.sql)) busyUntil = -Infinity
        return result
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error
        const now = performance.now()
        if (now - busyUntil > APART_MS) busySince = now
        busyUntil = now
        if (now - busySince > PATIENCE_MS) throw error
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
      }
    }
  }

  const patient = (connection: DatabaseConnection): DatabaseConnection => ({
    executeQuery: (query) => execute(connection, query),
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  })

  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => {
      const driver = dialect.createDriver()
      const around: Driver = {
        init: () => driver.init(),
        acquireConnection: async () => patient(await driver.acquireConnection()),
        beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
        commitTransaction: (connection) => driver.commitTransaction(connection),
        rollbackTransaction: async (connection) => {
          try {
            await driver.rollbackTransaction(connection)
          } catch (error) {
            // Where the disk is full SQLite has rolled back by itself: what is to be told is that it is full.
            if (!/no transaction is active/.test(String(error))) throw error
          }
        },
        releaseConnection: (connection) => driver.releaseConnection(connection),
        destroy: () => driver.destroy(),
      }
      return around
    },
  }
}
