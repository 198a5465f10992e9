import {
  deleteCohortEvent,
  insertCohortEvent,
  updateCohortEvent,
} from '../../db/queries/cohort-events.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { TeamEvent } from '../domain/round/team-event'
import type { Deps } from './deps'
import { findCohortWithPlace } from './find-cohort-with-place'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

/** Adds an event to a cohort's log, or corrects one. A day to come is refused: it hasn't happened (E2). */
export async function saveCohortEvent(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ cohortId: string; eventId: string | null }> & Omit<TeamEvent, 'id'>,
): Promise<'saved' | 'not-found' | 'in-future'> {
  const found = await findCohortWithPlace(deps, input.cohortId)
  if (!found || !can(actor, { action: 'run-programmes', place: found.place })) return 'not-found'
  if (input.happenedOn > todayOf(deps)) return 'in-future'
  const { cohortId, eventId } = input
  const key = { academyId: found.cohort.academyId, cohortId }
  const values = { happened_on: input.happenedOn, kind: input.kind, text: input.text }
  return inTransaction(deps, async (inside) => {
    if (eventId === null) {
      await insertCohortEvent(inside.db, {
        ...{ academy_id: key.academyId, cohort_id: cohortId, id: deps.newId() },
        ...{ created_at: deps.now().toISOString(), ...values },
      })
    } else if (!(await updateCohortEvent(inside.db, { ...key, id: eventId }, values))) return 'not-found'
    await record(inside, actor, cohortId, eventId === null ? 'event added' : 'event corrected')
    return 'saved'
  })
}

/** Removes an event from the log. False if there is none for the actor. */
export async function removeCohortEvent(
  deps: Deps,
  actor: Actor,
  { cohortId, eventId }: Readonly<{ cohortId: string; eventId: string }>,
): Promise<boolean> {
  const found = await findCohortWithPlace(deps, cohortId)
  if (!found || !can(actor, { action: 'run-programmes', place: found.place })) return false
  return inTransaction(deps, async (inside) => {
    const key = { academyId: found.cohort.academyId, cohortId, id: eventId }
    if (!(await deleteCohortEvent(inside.db, key))) return false
    await record(inside, actor, cohortId, 'event removed')
    return true
  })
}

async function record(deps: Deps, actor: Actor, cohortId: string, detail: string): Promise<void> {
  const thing = { kind: 'cohort', id: cohortId }
  await recordAudit(deps, { actorId: actorIdOf(actor), action: 'cohort-changed', thing, detail })
}
