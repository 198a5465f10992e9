import { insertCohort, updateCohort } from '../../db/queries/cohorts.server'
import { deleteInvitation, listInvitationsIn } from '../../db/queries/invitations.server'
import { deleteMail } from '../../db/queries/outgoing-mail.server'
import { listWaves } from '../../db/queries/waves.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Cohort, Reporting } from '../domain/cohort/cohort'
import { thresholds } from '../domain/disclosure/thresholds'
import type { Deps } from './deps'
import { findCohortWithPlace } from './find-cohort-with-place'
import { findProgrammeWithPlace } from './find-programme-with-place'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

export type CohortSettings = Readonly<{ name: string; reporting: Reporting; threshold: number }>

export type SavedCohort =
  | Readonly<{ kind: 'saved'; cohortId: string }>
  | Readonly<{ kind: 'not-found' | 'too-low' | 'ended' }>
  /** Its first wave has opened: what is published when, and from what number, stays (H7). */
  | Readonly<{ kind: 'fixed' }>
  | Readonly<{ kind: 'conflict'; current: Cohort }>

/** Adds a cohort to a programme that has not ended. */
export async function createCohort(
  deps: Deps,
  actor: Actor,
  { programmeId, settings }: Readonly<{ programmeId: string; settings: CohortSettings }>,
): Promise<SavedCohort> {
  const found = await findProgrammeWithPlace(deps, programmeId)
  if (!found || !can(actor, { action: 'run-programmes', place: found.academy.place }))
    return { kind: 'not-found' }
  const programme = found.row
  if (programme.ended_on !== null) return { kind: 'ended' }
  if (!isThreshold(settings.threshold)) return { kind: 'too-low' }
  const id = deps.newId()
  await inTransaction(deps, async (inside) => {
    await insertCohort(inside.db, {
      ...{ academy_id: programme.academy_id, id, programme_id: programmeId, ...settings },
      ...{ version: 1, created_at: deps.now().toISOString(), ended_on: null },
    })
    await record(inside, actor, 'cohort-created', id)
  })
  return { kind: 'saved', cohortId: id }
}

/** Changes a cohort as it was read: its name always, the rest until its first wave opens. */
export async function changeCohort(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ cohortId: string; version: number; settings: CohortSettings }>,
): Promise<SavedCohort> {
  const found = await findCohortWithPlace(deps, input.cohortId)
  if (!found || !can(actor, { action: 'run-programmes', place: found.place })) return { kind: 'not-found' }
  const { settings } = input
  if (!isThreshold(settings.threshold)) return { kind: 'too-low' }
  return inTransaction(deps, async (inside): Promise<SavedCohort> => {
    const { cohort } = (await findCohortWithPlace(inside, input.cohortId))!
    const changesRules = settings.reporting !== cohort.reporting || settings.threshold !== cohort.threshold
    if (changesRules && (await hasOpened(inside, cohort.id))) return { kind: 'fixed' }
    const key = { id: cohort.id, academy_id: cohort.academyId, version: input.version }
    if (!(await updateCohort(inside.db, key, settings))) return { kind: 'conflict', current: cohort }
    await record(inside, actor, 'cohort-changed', cohort.id)
    return { kind: 'saved', cohortId: cohort.id }
  })
}

/** Ends a cohort: invitations that wait are withdrawn, nobody is invited any more, and no wave of it opens. */
export async function endCohort(deps: Deps, actor: Actor, cohortId: string): Promise<boolean> {
  const found = await findCohortWithPlace(deps, cohortId)
  if (!found || !can(actor, { action: 'run-programmes', place: found.place })) return false
  const { cohort } = found
  if (cohort.endedOn !== null) return true
  return inTransaction(deps, async (inside) => {
    const key = { id: cohort.id, academy_id: cohort.academyId, version: cohort.version }
    if (!(await updateCohort(inside.db, key, { ended_on: todayOf(deps) }))) return false
    const where = { role: 'cohort-participant', placeId: cohortId, now: deps.now().toISOString() }
    for (const { id } of await listInvitationsIn(inside.db, where)) {
      await deleteInvitation(inside.db, id)
      await deleteMail(inside.db, id)
    }
    await record(inside, actor, 'cohort-ended', cohortId)
    return true
  })
}

/** Whether any wave of a cohort has opened. */
export async function hasOpened(deps: Deps, cohortId: string): Promise<boolean> {
  return (await listWaves(deps.db, cohortId)).some(({ openedAt }) => openedAt !== null)
}

/** An academy's figures are of eight people or more (D1). */
function isThreshold(threshold: number): boolean {
  return Number.isInteger(threshold) && threshold >= thresholds.system && threshold <= 100
}

async function record(
  deps: Deps,
  actor: Actor,
  action: 'cohort-created' | 'cohort-changed' | 'cohort-ended',
  id: string,
): Promise<void> {
  await recordAudit(deps, { actorId: actorIdOf(actor), action, thing: { kind: 'cohort', id } })
}
