import { type AuditFilter, listAuditEntries } from '../../db/queries/audit.server'
import { type Actor, can } from '../domain/access/can'
import { type AuditAction, auditActions } from '../domain/access/audit-actions'
import { WHOLE } from '../domain/access/role-for'
import type { Deps } from './deps'

export const AUDIT_PAGE = 50

export type AuditView = Readonly<{
  entries: readonly Readonly<{
    id: string
    at: string
    /** Who did it: an address, "person" and a number whose account is gone, or the program. */
    who: string
    what: string
    thing: string
    /** The person it was done to. */
    toWhom: string
    detail: string
  }>[]
  hasMore: boolean
}>

/** A page of the audit log, the latest first; null where the actor may not. */
export async function readAuditLog(
  deps: Deps,
  actor: Actor,
  input: AuditFilter & Readonly<{ page: number }>,
): Promise<AuditView | null> {
  if (!can(actor, { action: 'read-audit-log', place: WHOLE })) return null
  const rows = await listAuditEntries(deps.db, input, {
    size: AUDIT_PAGE + 1,
    offset: (input.page - 1) * AUDIT_PAGE,
  })
  return {
    entries: rows.slice(0, AUDIT_PAGE).map((row) => ({
      id: row.id,
      at: row.at,
      who: nameOf(row.actor_email, row.actor_number) || 'The program or a command',
      what: auditActions[row.action as AuditAction] ?? row.action,
      thing: [row.thing_kind, row.thing_id].filter(Boolean).join(' '),
      toWhom: nameOf(row.subject_email, row.subject_number),
      detail: row.detail,
    })),
    hasMore: rows.length > AUDIT_PAGE,
  }
}

function nameOf(email: string | null, number: string | null): string {
  return email ?? (number === null ? '' : `Person ${number}, account deleted`)
}
