import {
  cancelActivitySession as cancelRow,
  findActivitySession,
  listActivitySessions,
  updateActivitySession,
} from '../../db/queries/activity-sessions.server'
import { insertActivitySession } from '../../db/queries/activities.server'
import { forgetNaming } from '../../db/queries/bookings.server'
import type { ActivitySessionRow } from '../../db/catalogue-tables'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import {
  checkActivitySession,
  type SessionErrors,
  type SessionFacts,
  type TypedSession,
} from '../domain/development/check-activity-session'
import type { Deps } from './deps'
import { type ActivityToKeep, findActivityToKeep } from './find-activity-to-keep'
import { inTransaction } from './in-transaction'
import { notifyBooked } from './notify-booked'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

export type SavedSession =
  | Readonly<{ kind: 'saved'; activityId: string }>
  | Readonly<{ kind: 'not-found' | 'changed-meanwhile' }>
  | Readonly<{ kind: 'refused'; errors: SessionErrors }>
  /** Somebody has saved meanwhile: what one wrote, and what stands there now. */
  | Readonly<{ kind: 'conflict'; version: number; mine: SessionFacts; theirs: SessionFacts }>

/** Adds a session to an activity. Its id comes from the form, so that a form that is sent twice adds it once. */
export async function addActivitySession(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ activityId: string; id: string; typed: TypedSession }>,
): Promise<SavedSession> {
  const found = await findActivityToKeep(deps, input.activityId)
  if (!found || !can(actor, found.catalogue.toKeep)) return { kind: 'not-found' }
  const checked = checkActivitySession(input.typed, { today: todayOf(deps), taken: 0 })
  if (!checked.ok) return { kind: 'refused', errors: checked.errors }
  const { activityId } = input
  return inTransaction(deps, async (inside) => {
    const known = await findActivitySession(inside.db, input.id)
    if (known) return known.activity_id === activityId ? { kind: 'saved', activityId } : { kind: 'not-found' }
    await insertActivitySession(inside.db, {
      ...{ catalogue_id: found.kept.catalogueId, activity_id: activityId, id: input.id },
      ...columnsOfSession(checked.facts),
    })
    await audit(inside, actor, 'session-added', input.id)
    return { kind: 'saved', activityId }
  })
}

/**
 * Changes a session over the version that was seen (K13, K20), and tells whoever booked it, if it is another time or place.
 * Who agreed to be named to one host has not agreed to be named to another (K33).
 */
export async function saveActivitySession(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ id: string; version: number; typed: TypedSession }>,
): Promise<SavedSession> {
  return inTransaction(deps, async (inside) => {
    const found = await findSessionToKeep(inside, input.id)
    if (!found || !can(actor, found.catalogue.toKeep) || found.row.cancelled_at !== null)
      return { kind: 'not-found' }
    const { row } = found
    const rules = { today: todayOf(deps), taken: row.places_taken, dayBefore: row.day }
    const checked = checkActivitySession(input.typed, rules)
    if (!checked.ok) return { kind: 'refused', errors: checked.errors }
    const saved = { kind: 'saved', activityId: row.activity_id } as const
    const after = columnsOfSession(checked.facts)
    const differs = (columns: readonly (keyof typeof after)[]) =>
      columns.some((column) => after[column] !== row[column])
    if (!differs(['day', 'starts_at', 'ends_at', 'place', 'capacity', 'host_email'])) return saved
    const key = { catalogueId: row.catalogue_id, id: input.id, version: input.version }
    if (!(await updateActivitySession(inside.db, key, checked.facts)))
      return describeConflict(inside, input.id, checked.facts)
    if (differs(['host_email'])) await forgetNaming(inside.db, input.id)
    if (differs(['day', 'starts_at', 'ends_at', 'place'])) await notifyBooked(inside, input.id, 'changed')
    await audit(inside, actor, 'session-changed', input.id)
    return saved
  })
}

/** Cancels a session and tells whoever booked it (K21). It stays, to be told of, and is found no more. */
export async function cancelActivitySession(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ id: string; version: number }>,
): Promise<SavedSession> {
  return inTransaction(deps, async (inside) => {
    const found = await findSessionToKeep(inside, input.id)
    if (!found || !can(actor, found.catalogue.toKeep)) return { kind: 'not-found' }
    const { row } = found
    const saved = { kind: 'saved', activityId: row.activity_id } as const
    if (row.cancelled_at !== null) return saved
    const key = { catalogueId: row.catalogue_id, id: input.id, version: input.version }
    if (!(await cancelRow(inside.db, key, deps.now().toISOString()))) return { kind: 'changed-meanwhile' }
    await notifyBooked(inside, input.id, 'cancelled')
    await audit(inside, actor, 'session-cancelled', input.id)
    return saved
  })
}

export type SessionToKeep = ActivityToKeep & Readonly<{ row: ActivitySessionRow }>

/** A session for whoever keeps its catalogue; null for all others. */
export async function readSessionToKeep(
  deps: Deps,
  actor: Actor,
  sessionId: string,
): Promise<SessionToKeep | null> {
  const found = await findSessionToKeep(deps, sessionId)
  return found && can(actor, found.catalogue.toKeep) ? found : null
}

/** The sessions of an activity, cancelled ones too, for whoever keeps its catalogue. */
export async function listSessionsToKeep(
  deps: Deps,
  actor: Actor,
  activityId: string,
): Promise<(ActivityToKeep & Readonly<{ rows: readonly ActivitySessionRow[] }>) | null> {
  const found = await findActivityToKeep(deps, activityId)
  if (!found || !can(actor, found.catalogue.toKeep)) return null
  const { catalogueId } = found.kept
  return { ...found, rows: await listActivitySessions(deps.db, { catalogueId, activityId }) }
}

/** What was in the way of a change: somebody cancelled, changed or booked the session in the same moment. */
async function describeConflict(deps: Deps, id: string, mine: SessionFacts): Promise<SavedSession> {
  const row = await findActivitySession(deps.db, id)
  if (!row || row.cancelled_at !== null) return { kind: 'not-found' }
  return { kind: 'conflict', version: row.version, mine, theirs: factsOfSession(row) }
}

async function findSessionToKeep(deps: Deps, id: string): Promise<SessionToKeep | null> {
  const row = await findActivitySession(deps.db, id)
  const found = row ? await findActivityToKeep(deps, row.activity_id) : null
  return row && found ? { ...found, row } : null
}

/** What a session's row says of it. */
export function factsOfSession(row: ActivitySessionRow): SessionFacts {
  const { day, starts_at: startsAt, ends_at: endsAt, place, capacity, host_email: hostEmail } = row
  return { day, startsAt, endsAt, place, capacity, hostEmail }
}

/** A session's facts as its row holds them. */
export function columnsOfSession(facts: SessionFacts) {
  return {
    day: facts.day,
    starts_at: facts.startsAt,
    ends_at: facts.endsAt,
    place: facts.place,
    capacity: facts.capacity,
    host_email: facts.hostEmail,
  }
}

async function audit(
  deps: Deps,
  actor: Actor,
  action: 'session-added' | 'session-changed' | 'session-cancelled',
  id: string,
): Promise<void> {
  await recordAudit(deps, { actorId: actorIdOf(actor), action, thing: { kind: 'session', id } })
}
