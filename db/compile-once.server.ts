import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely'
import type { Database } from './database'

type Inputs = Readonly<Record<string, unknown>>
type Ask<Given, Row> = (db: Kysely<Database>, given: Given) => Promise<QueryResult<Row>>

/** Stands in a query's text where an input will. */
class Placeholder {
  constructor(
    readonly name: string,
    readonly row = 0,
  ) {}
}

/**
 * A query whose text is made once for each kind of database. For those asked at every request: to make the text takes longer than
 * to run it.
 * @param build the query out of its inputs, which it may compare and set, and not look at
 */
export function compileOnce<Row, Given extends Inputs>(
  build: (db: Kysely<Database>, given: Given) => Compilable<Row>,
): Ask<Given, Row> {
  const ask = compileOncePerCount<Row, Given>((db, [given]) => build(db, given!))
  return (db, given) => ask(db, [given])
}

/** The same of a query that takes rows, all with the same columns: its text is made once for each number of them. */
export function compileOncePerCount<Row, Given extends Inputs>(
  build: (db: Kysely<Database>, rows: readonly Given[]) => Compilable<Row>,
): Ask<readonly Given[], Row> {
  const texts = new WeakMap<object, Map<number, CompiledQuery<Row>>>()
  return (db, rows) => {
    const { adapter } = db.getExecutor()
    const known = texts.get(adapter) ?? new Map<number, CompiledQuery<Row>>()
    const text = known.get(rows.length) ?? build(db, rows.map(placehold)).compile()
    texts.set(adapter, known.set(rows.length, text))
    const parameters = text.parameters.map((parameter) =>
      parameter instanceof Placeholder ? rows[parameter.row]![parameter.name] : parameter,
    )
    return db.executeQuery({ ...text, parameters })
  }
}

function placehold<Given extends Inputs>(given: Given, row: number): Given {
  return Object.fromEntries(Object.keys(given).map((name) => [name, new Placeholder(name, row)])) as Given
}
