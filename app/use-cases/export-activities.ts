import { listSessionsToCome } from '../../db/queries/activity-sessions.server'
import { listActivities } from '../../db/queries/activities.server'
import type { CatalogueOwner } from '../../db/queries/catalogues.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { typeActivity } from '../domain/development/type-activity'
import type { ActivityColumn } from '../domain/imports/check-activity-rows'
import { writeSessionLine } from '../domain/imports/session-lines'
import type { Deps } from './deps'
import { findKeptCatalogue } from './find-kept-catalogue'
import { recordAudit } from './record-audit'
import { factsOfSession } from './save-activity-session'
import { todayOf } from './today-of'

export type ExportedActivity = Readonly<Record<ActivityColumn, string>>

/**
 * The activities of a catalogue, with their sessions to come, as rows of a file that can be imported again (K25), recorded as
 * exported; null where the actor may not.
 */
export async function exportActivities(
  deps: Deps,
  actor: Actor,
  owner: CatalogueOwner,
): Promise<readonly ExportedActivity[] | null> {
  const found = await findKeptCatalogue(deps, owner)
  if (!found || !can(actor, found.toKeep)) return null
  const kept = found.row ? await listActivities(deps.db, [{ catalogueId: found.row.id, owner }]) : []
  const sessions = found.row
    ? await listSessionsToCome(deps.db, { catalogueId: found.row.id, from: todayOf(deps) })
    : []
  const linesOf = new Map<string, string[]>()
  for (const session of sessions) {
    const lines = linesOf.get(session.activity_id) ?? []
    linesOf.set(session.activity_id, [...lines, writeSessionLine(factsOfSession(session))])
  }
  await recordAudit(deps, {
    actorId: actorIdOf(actor),
    action: 'activities-exported',
    thing: { kind: 'catalogue', id: found.row?.id ?? null },
    detail: String(kept.length),
  })
  return kept.map(({ activity, version }) => ({
    id: activity.id,
    version: String(version),
    state: activity.state,
    ...typeActivity(activity),
    sessions: (linesOf.get(activity.id) ?? []).join('\n'),
  }))
}
