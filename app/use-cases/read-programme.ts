import { listCohortsOf } from '../../db/queries/cohorts.server'
import { listProgrammes } from '../../db/queries/programmes.server'
import type { ProgrammeRow } from '../../db/cohort-tables'
import { type Actor, can } from '../domain/access/can'
import type { AimedScale, Programme } from '../domain/cohort/cohort'
import type { Deps } from './deps'
import { findAcademyPlace } from './find-place'
import { findProgrammeWithPlace } from './find-programme-with-place'
import { listAskable } from './list-askable'

export type ProgrammesOfAcademy = Readonly<{
  academy: Readonly<{ id: string; name: string }>
  programmes: readonly Programme[]
}>

export type ProgrammePage = Readonly<{
  academy: Readonly<{ id: string; name: string }>
  programme: Programme
  /** The oldest first. */
  cohorts: readonly Readonly<{ id: string; name: string; createdAt: string; endedOn: string | null }>[]
}>

/** The programmes of an academy, by name; null if there is none, or not for the actor. */
export async function readProgrammesOfAcademy(
  deps: Deps,
  actor: Actor,
  academyId: string,
): Promise<ProgrammesOfAcademy | null> {
  if (!can(actor, { action: 'run-programmes', place: { kind: 'academy', ids: [academyId] } })) return null
  const academy = await findAcademyPlace(deps, academyId)
  if (!academy) return null
  const rows = await listProgrammes(deps.db, academyId)
  return { academy: { id: academyId, name: academy.name }, programmes: rows.map(toProgramme) }
}

/** A programme with its cohorts; null if there is none, or not for the actor. */
export async function readProgramme(deps: Deps, actor: Actor, id: string): Promise<ProgrammePage | null> {
  const found = await findProgrammeWithPlace(deps, id)
  if (!found || !can(actor, { action: 'run-programmes', place: found.academy.place })) return null
  const { row, academy } = found
  const cohorts = await listCohortsOf(deps.db, id)
  return {
    academy: { id: row.academy_id, name: academy.name },
    programme: toProgramme(row),
    cohorts: cohorts.map((cohort) => ({
      ...{ id: cohort.id, name: cohort.name },
      ...{ createdAt: cohort.created_at, endedOn: cohort.ended_on },
    })),
  }
}

/** The scales that a programme may aim at: those of questionnaires that can be asked. */
export function listAimable(
  deps: Pick<Deps, 'library'>,
): readonly (AimedScale & Readonly<{ title: string; questionnaireTitle: string }>)[] {
  return listAskable(deps).flatMap((questionnaire) =>
    questionnaire.scales.map(({ id, title }) => ({
      ...{ questionnaire: questionnaire.id, scale: id, title },
      questionnaireTitle: questionnaire.title,
    })),
  )
}

/** A row as the domain knows it. */
export function toProgramme(row: ProgrammeRow): Programme {
  return {
    id: row.id,
    academyId: row.academy_id,
    name: row.name,
    aims: row.aims,
    // Written by save-programme, and by nothing else.
    aimedAt: JSON.parse(row.aimed_at) as readonly AimedScale[],
    tier: row.tier,
    design: row.design,
    version: row.version,
    createdAt: row.created_at,
    endedOn: row.ended_on,
  }
}
