import { findOrCreateAuditNumber, insertAuditEntry } from '../../db/queries/audit.server'
import type { AuditAction } from '../domain/access/audit-actions'
import type { Deps } from './deps'

export type Audited = Readonly<{
  /** Who did it; null where the program or a command did. */
  actorId: string | null
  action: AuditAction
  thing: Readonly<{ kind: string; id: string | null }>
  /** The person it was done to, if it was another. */
  subjectId?: string
  /** A few words: no answers, scores, names or addresses. */
  detail?: string
}>

/** Adds a line to the audit log. People stand in it as random numbers, whose link goes with their account. */
export async function recordAudit(
  deps: Pick<Deps, 'db' | 'now' | 'newId' | 'newToken'>,
  entry: Audited,
): Promise<void> {
  const numberOf = (personId: string | null | undefined) =>
    personId ? findOrCreateAuditNumber(deps.db, personId, deps.newToken().slice(-16)) : null
  await insertAuditEntry(deps.db, {
    id: deps.newId(),
    at: deps.now().toISOString(),
    actor_number: await numberOf(entry.actorId),
    action: entry.action,
    thing_kind: entry.thing.kind,
    thing_id: entry.thing.id,
    subject_number: await numberOf(entry.subjectId),
    detail: entry.detail ?? '',
  })
}
