import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import type { SqliteFile } from './sqlite-file.server'
import { takeTurns } from './turns'
import { waitWhileBusy } from './wait-while-busy.server'

/** Transactions that are written to the disk with one flush. */
type Group = Readonly<{
  /** Kept once the group is committed; thrown if it couldn't be. */
  kept: Promise<void>
  end: (error?: Error) => void
}>

type Connection = DatabaseConnection & {
  /** The group that its transaction is part of, while it has one. */
  group: Group | null
}

const WRITES_ROWS: ReadonlySet<string> = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode'])

/**
 * SQLite in this process: transactions take turns, and those that come within one turn of the event loop are committed as one
 * (docs/decisions/0016-commits-together.md). Each is a savepoint, so that one that fails takes no other along, and none is
 * answered before the commit that holds it is on the disk. What is read outside of transactions is read on a connection of its
 * own, which sees only what is kept.
 * @param open opens the file once more
 * @param isShared whether opening it again gives the same data
 */
export function createSqliteDriver(writer: SqliteFile, open: () => SqliteFile, isShared: boolean): Driver {
  let reader: SqliteFile | null = null
  let group: Group | null = null
  const turns = takeTurns()
  const patiently = waitWhileBusy()

  const write = <R>({ sql, parameters }: Statement): Promise<QueryResult<R>> =>
    patiently(sql, () => writer.run<R>({ sql, parameters }))
  const tell = (sql: string) => write({ sql, parameters: [] })

  /** Waits for one's turn in the group that is open, or begins one. */
  async function enter(): Promise<Group> {
    await turns.take()
    if (group) return group
    try {
      // One that reads first and writes then would fail if another process had written in between: so it waits now.
      await tell('begin immediate')
    } catch (error) {
      turns.give()
      throw error
    }
    const begun = newGroup()
    group = begun
    setImmediate(() => void closeSoon(begun))
    return begun
  }

  async function closeSoon(begun: Group): Promise<void> {
    await turns.take('first')
    if (group === begun) await close(begun)
    turns.give()
  }

  async function close(begun: Group): Promise<void> {
    try {
      await tell('commit')
      begun.end()
    } catch (error) {
      if (writer.isInTransaction()) writer.run({ sql: 'rollback', parameters: [] })
      begun.end(error as Error)
    }
    group = null
  }

  /** Where the disk is full or fails, SQLite takes back the whole group by itself. */
  function noticeEnd(error: unknown): void {
    if (!group || writer.isInTransaction()) return
    group.end(error as Error)
    group = null
  }

  async function writeIn<R>(own: Group, statement: Statement): Promise<QueryResult<R>> {
    // Outside of its group it would be kept although the rest isn't.
    if (own !== group) await own.kept
    try {
      return await write<R>(statement)
    } catch (error) {
      noticeEnd(error)
      throw error
    }
  }

  async function writeOne<R>(statement: Statement): Promise<QueryResult<R>> {
    const own = await enter()
    const result = await writeIn<R>(own, statement).finally(turns.give)
    await own.kept
    return result
  }

  /** What may be done in no transaction, or by nobody else who has the file open. */
  async function doAlone<R>(statement: Statement): Promise<QueryResult<R>> {
    await turns.take()
    try {
      if (group) await close(group)
      reader?.close()
      reader = null
      return await write<R>(statement)
    } finally {
      turns.give()
    }
  }

  async function execute<R>(connection: Connection, query: CompiledQuery): Promise<QueryResult<R>> {
    if (connection.group) return writeIn<R>(connection.group, query)
    const { kind } = query.query
    if (WRITES_ROWS.has(kind)) return writeOne<R>(query)
    if (kind !== 'SelectQueryNode' || !isShared) return doAlone<R>(query)
    return patiently(query.sql, () => (reader ??= open()).run<R>(query))
  }

  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(newConnection(execute)),
    releaseConnection: () => Promise.resolve(),
    beginTransaction: async (connection) => {
      const own = await enter()
      try {
        await tell('savepoint one')
        ;(connection as Connection).group = own
      } catch (error) {
        noticeEnd(error)
        turns.give()
        throw error
      }
    },
    commitTransaction: async (connection) => {
      const own = leave(connection as Connection)
      await writeIn(own, { sql: 'release one', parameters: [] }).finally(turns.give)
      await own.kept
    },
    rollbackTransaction: async (connection) => {
      const own = leave(connection as Connection)
      try {
        if (own !== group) return
        await tell('rollback to one')
        await tell('release one')
      } finally {
        turns.give()
      }
    },
    destroy: async () => {
      await turns.take()
      if (group) await close(group)
      reader?.close()
      writer.close()
    },
  }
}

type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>

function newGroup(): Group {
  let end: Group['end'] = () => undefined
  const kept = new Promise<void>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve() : reject(error))
  })
  // Whoever is in it hears of it; there may be nobody.
  kept.catch(() => undefined)
  return { kept, end }
}

function newConnection(
  execute: <R>(connection: Connection, query: CompiledQuery) => Promise<QueryResult<R>>,
): Connection {
  const connection: Connection = {
    group: null,
    executeQuery: <R>(query: CompiledQuery) => execute<R>(connection, query),
    async *streamQuery<R>(query: CompiledQuery) {
      yield await execute<R>(connection, query)
    },
  }
  return connection
}

function leave(connection: Connection): Group {
  const { group } = connection
  if (!group) throw new Error('There is no transaction.')
  connection.group = null
  return group
}
