import { findProgramme, insertProgramme, updateProgramme } from '../../db/queries/programmes.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { tiers } from '../domain/answers/role-facts'
import { checkProgramme, type ProgrammeSettings } from '../domain/cohort/check-programme'
import type { Programme } from '../domain/cohort/cohort'
import type { Deps } from './deps'
import { findAcademyPlace } from './find-place'
import { findProgrammeWithPlace } from './find-programme-with-place'
import { inTransaction } from './in-transaction'
import { listAimable, toProgramme } from './read-programme'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

export type SavedProgramme =
  | Readonly<{ kind: 'saved'; programmeId: string }>
  | Readonly<{ kind: 'not-found' }>
  | Readonly<{ kind: 'refused'; errors: ReturnType<typeof checkProgramme> }>
  /** Somebody else has changed it: this is what it says now. */
  | Readonly<{ kind: 'conflict'; current: Programme }>

/** Adds a programme to an academy (H1). */
export async function createProgramme(
  deps: Deps,
  actor: Actor,
  { academyId, settings }: Readonly<{ academyId: string; settings: ProgrammeSettings }>,
): Promise<SavedProgramme> {
  const place = { kind: 'academy', ids: [academyId] } as const
  if (!can(actor, { action: 'run-programmes', place }) || !(await findAcademyPlace(deps, academyId)))
    return { kind: 'not-found' }
  const errors = check(deps, settings)
  if (Object.keys(errors).length > 0) return { kind: 'refused', errors }
  return { kind: 'saved', programmeId: await insert(deps, actor, academyId, settings) }
}

/** Changes a programme as it was read. */
export async function changeProgramme(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ programmeId: string; version: number; settings: ProgrammeSettings }>,
): Promise<SavedProgramme> {
  const found = await findProgrammeWithPlace(deps, input.programmeId)
  if (!found || !can(actor, { action: 'run-programmes', place: found.academy.place }))
    return { kind: 'not-found' }
  const { row } = found
  const errors = check(deps, input.settings)
  if (Object.keys(errors).length > 0) return { kind: 'refused', errors }
  return inTransaction(deps, async (inside): Promise<SavedProgramme> => {
    const read = { ...row, version: input.version }
    if (!(await updateProgramme(inside.db, read, valuesOf(input.settings)))) {
      const current = await findProgramme(inside.db, row.id)
      return current ? { kind: 'conflict', current: toProgramme(current) } : { kind: 'not-found' }
    }
    await record(inside, actor, 'programme-changed', row.id)
    return { kind: 'saved', programmeId: row.id }
  })
}

/** Copies a programme as a template, without its cohorts; gives the copy's id, or null if there is none for the actor. */
export async function copyProgramme(deps: Deps, actor: Actor, programmeId: string): Promise<string | null> {
  const found = await findProgrammeWithPlace(deps, programmeId)
  if (!found || !can(actor, { action: 'run-programmes', place: found.academy.place })) return null
  const { row } = found
  const { name, aims, aimedAt, tier, design } = toProgramme(row)
  const copy = { name: `Copy of ${name}`.slice(0, 200), aims, aimedAt, tier, design }
  return insert(deps, actor, row.academy_id, copy)
}

/** Ends a programme: it takes no new cohorts; those that there are go on. */
export async function endProgramme(deps: Deps, actor: Actor, programmeId: string): Promise<boolean> {
  const found = await findProgrammeWithPlace(deps, programmeId)
  if (!found || !can(actor, { action: 'run-programmes', place: found.academy.place })) return false
  const { row } = found
  if (row.ended_on !== null) return true
  return inTransaction(deps, async (inside) => {
    if (!(await updateProgramme(inside.db, row, { ended_on: todayOf(deps) }))) return false
    await record(inside, actor, 'programme-ended', programmeId)
    return true
  })
}

async function insert(deps: Deps, actor: Actor, academyId: string, settings: ProgrammeSettings) {
  const id = deps.newId()
  return inTransaction(deps, async (inside) => {
    await insertProgramme(inside.db, {
      ...valuesOf(settings),
      ...{ academy_id: academyId, id, version: 1, created_at: deps.now().toISOString(), ended_on: null },
    })
    await record(inside, actor, 'programme-created', id)
    return id
  })
}

async function record(
  deps: Deps,
  actor: Actor,
  action: 'programme-created' | 'programme-changed' | 'programme-ended',
  id: string,
): Promise<void> {
  await recordAudit(deps, { actorId: actorIdOf(actor), action, thing: { kind: 'programme', id } })
}

function check(deps: Deps, settings: ProgrammeSettings): ReturnType<typeof checkProgramme> {
  return checkProgramme(
    settings,
    listAimable(deps),
    tiers.map(({ id }) => id),
  )
}

function valuesOf({ name, aims, aimedAt, tier, design }: ProgrammeSettings) {
  const aimed = aimedAt.map(({ questionnaire, scale }) => ({ questionnaire, scale }))
  return { name, aims, aimed_at: JSON.stringify(aimed), tier, design }
}
