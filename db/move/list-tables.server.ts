import type SqliteDatabase from 'better-sqlite3'

/** A table to move: what it is known by, and its columns. */
export type MovedTable = Readonly<{
  name: string
  columns: readonly string[]
  key: readonly string[]
  /** Whether SQLite keeps its rows in the order of their keys; otherwise each has a number, in the order in which they came. */
  isKeptByKey: boolean
}>

type Column = Readonly<{ name: string; pk: number }>

/** The product's tables in an SQLite file, each after those that its rows name. */
export function listTables(file: SqliteDatabase.Database): readonly MovedTable[] {
  const names = file
    .prepare(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'
       and name not like 'kysely\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all() as string[]
  const named = new Map(
    names.map((name) => {
      const keys = file.pragma(`foreign_key_list("${name}")`) as Readonly<{ table: string }>[]
      return [name, new Set(keys.map(({ table }) => table).filter((table) => table !== name))]
    }),
  )
  const ordered: string[] = []
  while (ordered.length < names.length) {
    const ready = names.filter(
      (name) => !ordered.includes(name) && [...named.get(name)!].every((other) => ordered.includes(other)),
    )
    if (ready.length === 0) throw new Error('The tables name each other in a circle.')
    ordered.push(...ready)
  }
  return ordered.map((name) => {
    const columns = file.pragma(`table_info("${name}")`) as Column[]
    const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk)
    const [listed] = file.pragma(`table_list("${name}")`) as Readonly<{ wr: 0 | 1 }>[]
    return {
      name,
      columns: columns.map((column) => column.name),
      key: key.map((column) => column.name),
      isKeptByKey: listed!.wr === 1,
    }
  })
}
