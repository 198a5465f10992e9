import type { ActivitySessionRow } from '../../db/catalogue-tables'
import type { Session } from '../domain/development/activity'

/** A session out of its row. */
export function toSession(row: ActivitySessionRow): Session {
  return {
    id: row.id,
    day: row.day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place === null ? { kind: 'online' } : { kind: 'at', name: row.place },
    capacity: row.capacity,
    placesLeft: row.capacity === null ? null : Math.max(0, row.capacity - row.places_taken),
  }
}
