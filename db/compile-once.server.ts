import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely'
import type { Database } from './database'

/** Stands in a query's text where an input will. */
class Input {
  constructor(readonly name: string) {}
}

/**
 * A query whose text is made once for each kind of database. For those asked at every request: to make the text takes longer than
 * to run it.
 * @param build the query out of its inputs, which it may compare and set, and not look at
 */
export function compileOnce<Row, Inputs extends Readonly<Record<string, unknown>>>(
  build: (db: Kysely<Database>, inputs: Inputs) => Compilable<Row>,
): (db: Kysely<Database>, inputs: Inputs) => Promise<QueryResult<Row>> {
  const texts = new WeakMap<object, CompiledQuery<Row>>()
  const placeholders = new Proxy({}, { get: (_, name) => new Input(String(name)) }) as Inputs
  return (db, inputs) => {
    const { adapter } = db.getExecutor()
    const text = texts.get(adapter) ?? build(db, placeholders).compile()
    texts.set(adapter, text)
    const parameters = text.parameters.map((parameter) =>
      parameter instanceof Input ? inputs[parameter.name] : parameter,
    )
    return db.executeQuery({ ...text, parameters })
  }
}
