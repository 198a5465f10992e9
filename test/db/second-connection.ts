import * as answers from '../../db/queries/answers.server'
import * as assessments from '../../db/queries/assessments.server'
import * as bookings from '../../db/queries/bookings.server'
import * as fieldChanges from '../../db/queries/field-changes.server'
import * as jobs from '../../db/queries/jobs.server'
import * as outgoingMail from '../../db/queries/outgoing-mail.server'
import * as people from '../../db/queries/people.server'
import * as rateLimits from '../../db/queries/rate-limits.server'
import * as signIn from '../../db/queries/sign-in.server'
import { type DatabaseLocation, openDatabase } from '../../db/open-database.server'

// The program that open-second-connection.ts starts: answers each message with what a query returned.

const queries = {
  ...answers,
  ...assessments,
  ...people,
  ...signIn,
  ...outgoingMail,
  ...fieldChanges,
  ...bookings,
  ...rateLimits,
  ...jobs,
}

export type QueryName = keyof typeof queries
export type Call = Readonly<{ id: number; query: QueryName; values: readonly unknown[] }>
export type Reply = Readonly<{ id: number; value: unknown }> | Readonly<{ id: number; error: string }>

const db = await openDatabase(JSON.parse(process.argv[2]!) as DatabaseLocation)

async function answer({ id, query, values }: Call): Promise<Reply> {
  const run = queries[query] as (...all: readonly unknown[]) => Promise<unknown>
  return run(db, ...values).then(
    (value) => ({ id, value }),
    (error: unknown) => ({ id, error: String(error) }),
  )
}

process.on('message', (call: Call) => void answer(call).then((reply) => process.send?.(reply)))
process.on('disconnect', () => void db.destroy())
process.send?.('ready')
