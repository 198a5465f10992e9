import type { CohortRow } from '../../db/cohort-tables'
import { findCohort } from '../../db/queries/cohorts.server'
import type { Place } from '../domain/access/can'
import type { Cohort } from '../domain/cohort/cohort'
import type { Deps } from './deps'

export type FoundCohort = Readonly<{ cohort: Cohort; place: Place }>

/** A cohort with where it is; null if there is none of that id. */
export async function findCohortWithPlace(deps: Deps, cohortId: string): Promise<FoundCohort | null> {
  const row = await findCohort(deps.db, cohortId)
  if (!row) return null
  return { cohort: toCohort(row), place: { kind: 'cohort', ids: [row.id, row.academy_id] } }
}

/** A row as the domain knows it. */
function toCohort(row: CohortRow): Cohort {
  return {
    id: row.id,
    academyId: row.academy_id,
    programmeId: row.programme_id,
    name: row.name,
    reporting: row.reporting,
    threshold: row.threshold,
    version: row.version,
    createdAt: row.created_at,
    endedOn: row.ended_on,
  }
}
