import type { Kysely } from 'kysely'
import type { Database } from '../../db/database'
import { deleteAuditEntriesBefore } from '../../db/queries/retention.server'

/** Empties all tables but the field's own facts. What hangs on a person goes with them. */
export async function emptyTables(db: Kysely<Database>): Promise<void> {
  for (const table of [
    'person',
    'sign_in_request',
    'provider_sign_in',
    'outgoing_mail',
    'unreachable_address',
    'invitation',
    'organisation',
    'team',
    'catalogue',
    'academy',
    'deletion',
    'job',
    'rate_limit',
    'mail_given_up',
    'snapshot',
    'release',
    'ledger',
    'research_population',
    'research_row',
    'demand_quarter',
    'forum_introduction',
    'demand_release',
    'guide',
  ] as const) {
    await db.deleteFrom(table).execute()
  }
  await deleteAuditEntriesBefore(db, '9999')
}
