import type { Kysely } from 'kysely'
import type { Database } from '../database'
import type { AuditEntryRow } from '../privacy-tables'

/** The number the audit log knows a person by; made now, from `candidate`, if they have none. Undefined for nobody's id. */
export async function findOrCreateAuditNumber(
  db: Kysely<Database>,
  personId: string,
  candidate: string,
): Promise<string> {
  await db
    .insertInto('audit_number')
    .values({ person_id: personId, number: candidate })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute()
  const row = await db
    .selectFrom('audit_number')
    .select('number')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return row.number
}

export async function insertAuditEntry(db: Kysely<Database>, entry: AuditEntryRow): Promise<void> {
  await db.insertInto('audit_entry').values(entry).execute()
}

export type AuditFilter = Readonly<{
  action: string | null
  /** The number of whoever did it or to whom it was done, or their address while they have an account. */
  person: string | null
  /** From the first day to before the second. */
  from: string | null
  before: string | null
}>

export type AuditLine = AuditEntryRow & Readonly<{ actor_email: string | null; subject_email: string | null }>

/** Entries of the audit log, the latest first, with the addresses of those whose account is still there. */
export async function listAuditEntries(
  db: Kysely<Database>,
  filter: AuditFilter,
  page: Readonly<{ size: number; offset: number }>,
): Promise<readonly AuditLine[]> {
  let query = db
    .selectFrom('audit_entry')
    .leftJoin('audit_number as actor', 'actor.number', 'audit_entry.actor_number')
    .leftJoin('person as actor_person', 'actor_person.id', 'actor.person_id')
    .leftJoin('audit_number as subject', 'subject.number', 'audit_entry.subject_number')
    .leftJoin('person as subject_person', 'subject_person.id', 'subject.person_id')
    .selectAll('audit_entry')
    .select(['actor_person.email as actor_email', 'subject_person.email as subject_email'])
  if (filter.action !== null) query = query.where('action', '=', filter.action)
  if (filter.from !== null) query = query.where('at', '>=', filter.from)
  if (filter.before !== null) query = query.where('at', '<', filter.before)
  if (filter.person !== null) {
    const { person } = filter
    query = query.where((where) =>
      where.or([
        where('actor_number', '=', person),
        where('subject_number', '=', person),
        where('actor_person.email', '=', person.toLowerCase()),
        where('subject_person.email', '=', person.toLowerCase()),
      ]),
    )
  }
  return query
    .orderBy('at', 'desc')
    .orderBy('audit_entry.id', 'desc')
    .limit(page.size)
    .offset(page.offset)
    .execute()
}
