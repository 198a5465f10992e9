import {
  type CompiledQuery,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Database } from '../../../db/database'
import { anything } from './anything'

const nothing = () => Promise.resolve()

/** A database that runs nothing, answers everything with anything, and tells each query that it was asked, as SQLite's text. */
export function recordQueries(tell: (text: string) => void): Kysely<Database> {
  const connection = {
    executeQuery: <R>({ sql }: CompiledQuery): Promise<QueryResult<R>> => {
      tell(sql)
      return Promise.resolve({ rows: [anything()], numAffectedRows: 1n, insertId: 1n })
    },
    streamQuery: () => {
      throw new Error('No query is streamed.')
    },
  }
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createDriver: () => ({
        acquireConnection: () => Promise.resolve(connection),
        ...{ init: nothing, releaseConnection: nothing, destroy: nothing },
        ...{ beginTransaction: nothing, commitTransaction: nothing, rollbackTransaction: nothing },
      }),
    },
  })
}
