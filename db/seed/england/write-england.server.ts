import type { CompiledQuery, Kysely } from 'kysely'
import type { Database } from '../../database'
import { loadField } from '../load-field.server'
import { type Asked, type RowOf, type Sheet, type Table, timeOf } from './england'
import { makeEngland } from './make-england'

/** What others refer to comes first. */
const ORDER: readonly Table[] = [
  ...([
    'organisation',
    'academy',
    'academy_ics',
    'team',
    'person',
    'post',
    'role_grant',
    'member_facts',
  ] as const),
  ...(['catalogue', 'activity', 'activity_session', 'programme', 'cohort', 'wave'] as const),
  ...(['wave_questionnaire', 'participation', 'wave_participant', 'round', 'round_questionnaire'] as const),
  ...(['round_member', 'round_share', 'assessment', 'answer', 'scale_importance', 'scale_score'] as const),
  ...(['assessment_use', 'assessment_number', 'snapshot', 'release', 'release_member'] as const),
]

/** So many values in one statement: SQLite takes 32,766. */
const VALUES_AT_ONCE = 3_000

export type Written = Readonly<{ people: number; assessments: number; rows: number }>

/**
 * Writes a made-up England in bulk: statements of many rows, each prepared once, a portion in one transaction.
 * @param tell is told now and then how many assessments there are
 */
export async function writeEngland(
  db: Kysely<Database>,
  asked: Asked,
  tell: (assessments: number) => void = () => {},
): Promise<Written> {
  await loadField(db, timeOf(Date.parse(`${asked.until}T00:00:00.000Z`)))
  const insert = newInsert()
  const written = { people: 0, assessments: 0, rows: 0 }
  for (const { rows, assessments } of makeEngland(asked)) {
    await db.transaction().execute(async (transaction) => {
      for (const table of ORDER) {
        const sheet = rows.get(table)
        if (sheet && !asked.without?.has(table)) written.rows += await insert(transaction, table, sheet)
      }
    })
    written.people += countRows(rows.get('person'))
    written.assessments += assessments
    tell(written.assessments)
  }
  return written
}

function countRows(sheet: Sheet | undefined): number {
  return sheet ? sheet.values.length / sheet.columns.length : 0
}

/** Inserts rows by statements whose text is kept for each table and number of rows: to make it costs more than to run it. */
function newInsert() {
  const kept = new Map<string, CompiledQuery>()
  return async (db: Kysely<Database>, table: Table, { columns, values }: Sheet): Promise<number> => {
    const width = columns.length
    for (let from = 0; from < values.length;) {
      // Powers of two, so that there are few.
      const most = Math.min(values.length - from, VALUES_AT_ONCE) / width
      const count = 2 ** Math.floor(Math.log2(most))
      const parameters = values.slice(from, from + count * width)
      const name = `${table} ${count}`
      const query = kept.get(name) ?? compile(db, table, columns, count)
      kept.set(name, query)
      await db.executeQuery({ ...query, parameters })
      from += parameters.length
    }
    return values.length / width
  }
}

function compile(
  db: Kysely<Database>,
  table: Table,
  columns: readonly string[],
  count: number,
): CompiledQuery {
  const row = Object.fromEntries(columns.map((column) => [column, '']))
  const rows = Array.from({ length: count }, () => row) as unknown as RowOf<Table>[]
  return db.insertInto(table).values(rows).compile()
}

/** Whether there is anybody, of the demonstration or real. */
export async function hasAnybody(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined
}
