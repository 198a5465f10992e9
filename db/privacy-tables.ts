import type { Selectable } from 'kysely'

/** What people agreed to, whom they showed what, and the record of what was done. */
export type PrivacyTables = {
  consent: { person_id: string; version: number; given_at: string }
  share: ShareTable
  share_view: { owner_id: string; share_id: string; id: string; viewed_at: string }
  audit_number: { person_id: string; number: string }
  audit_entry: AuditEntryTable
  /** While it has a row, audit entries before that time may be removed. */
  audit_retention: { remove_before: string }
  /** Accounts that were deleted: SHA-256 of the person's random id, and the day. */
  deletion: { person_hash: string; deleted_on: string }
  job: JobTable
  /** How much mail was given up on a day, such as 2026-11-22. */
  mail_given_up: { day: string; count: number }
  rate_limit: RateLimitTable
}

/** What the product does by itself: when it is due again, who is at it, and how it went. */
type JobTable = {
  name: string
  due_at: string
  /** While somebody is at it: when they are taken to have died. */
  claimed_until: string | null
  /** How often it was claimed; also tells a claim from a later one. */
  attempts: number
  /** How often in a row it failed. */
  failures: number
  /** A code, such as SQLITE_FULL; never words that may hold an address. */
  last_error: string | null
  last_run_at: string | null
  /** How many single things its last run had to leave undone. */
  left_undone: number
}

/** How often somebody asked, in a while that is not over. */
type RateLimitTable = {
  /** HMAC-SHA-256 of who asked for what, by the servers' secret. */
  key_hash: string
  count: number
  ends_at: string
}

type ShareTable = {
  owner_id: string
  id: string
  assessment_id: string
  recipient_email: string
  created_at: string
  expires_at: string
  taken_back_at: string | null
  /** Whether the owner's plan is shown too, for as long as the profile is. */
  with_plan: number
}

/** Who did what to what. People are random numbers here: see audit_number. */
type AuditEntryTable = {
  id: string
  at: string
  /** Null: the program itself, or a command. */
  actor_number: string | null
  action: string
  thing_kind: string
  thing_id: string | null
  /** The person it was done to, if it was one. */
  subject_number: string | null
  /** A few words without answers, scores, names or addresses; may be empty. */
  detail: string
}

export type JobRow = Selectable<JobTable>
export type ShareRow = Selectable<ShareTable>
export type AuditEntryRow = Selectable<AuditEntryTable>
