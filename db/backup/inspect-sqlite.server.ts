import SqliteDatabase from 'better-sqlite3'
import { Migrator } from 'kysely'
import { statSync } from 'node:fs'
import { migrations } from '../migrate.server'
import { openDatabase } from '../open-database.server'

export type Contents = Readonly<{ bytes: number; people: number; assessments: number; answers: number }>

type Columns = ReadonlySet<string>

/**
 * Reads a whole SQLite file and makes sure that it is sound and one of ours, of this version of the product
 * or an earlier one.
 * @param name what to call it in sentences
 * @throws Error with a sentence when it is not
 */
export async function inspectSqlite(path: string, name: string): Promise<Contents> {
  const refuse = (why: string, cause?: unknown) => new Error(`${name}: ${why}`, { cause })
  const file = new SqliteDatabase(path, { fileMustExist: true })
  try {
    const problem = file.pragma('integrity_check(1)', { simple: true })
    if (problem !== 'ok') throw refuse(`It is damaged: ${String(problem).split('\n').at(-1)}.`)
    const columns = listColumns(file)
    if (!columns.has('kysely_migration.name')) throw refuse('It is not a database of this product.')
    const run = file.prepare('select name from kysely_migration order by name').pluck().all() as string[]
    const known = Object.keys(migrations).sort()
    const unknown = run.find((migration) => !known.includes(migration))
    if (unknown !== undefined) {
      throw refuse(`It comes from a newer version of this product ("${unknown}" is not known here).`)
    }
    if (run.length === 0 || run.some((migration, index) => migration !== known[index])) {
      throw refuse('Its tables were not made in the order of this product.')
    }
    const lost = [...(await columnsAfter(run.at(-1)!))].find((column) => !columns.has(column))
    if (lost !== undefined) throw refuse(`It lacks ${lost.replace('.', '’s ')}.`)
    return countContents(file, path)
  } catch (error) {
    if (!(error instanceof SqliteDatabase.SqliteError)) throw error
    if (error.code === 'SQLITE_NOTADB') throw refuse('It is not an SQLite database.', error)
    throw refuse(`It is damaged: ${error.message}.`, error)
  } finally {
    file.close()
  }
}

function countContents(file: SqliteDatabase.Database, path: string): Contents {
  const count = (table: string) => Number(file.prepare(`select count(*) from ${table}`).pluck().get())
  return {
    bytes: statSync(path).size,
    people: count('person'),
    assessments: count('assessment'),
    answers: count('answer'),
  }
}

/** "table.column" of all there are. */
function listColumns(file: SqliteDatabase.Database): Columns {
  const query = `select tables.name || '.' || columns.name
    from sqlite_master as tables join pragma_table_info(tables.name) as columns where tables.type = 'table'`
  return new Set(file.prepare(query).pluck().all() as string[])
}

/** The columns there must be once a migration has run: found by running it and those before it. */
async function columnsAfter(migration: string): Promise<Columns> {
  const db = await openDatabase({ kind: 'sqlite', path: ':memory:' })
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
    const { error } = await migrator.migrateTo(migration)
    if (error) throw error
    const tables = await db.introspection.getTables()
    return new Set(tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)))
  } finally {
    await db.destroy()
  }
}
