import type { ProgrammeRow } from '../../db/cohort-tables'
import { findProgramme } from '../../db/queries/programmes.server'
import type { Deps } from './deps'
import { findAcademyPlace, type NamedPlace } from './find-place'

export type FoundProgramme = Readonly<{ row: ProgrammeRow; academy: NamedPlace }>

/** A programme with the place that permission is asked for; null if there is none of that id. */
export async function findProgrammeWithPlace(
  deps: Deps,
  programmeId: string,
): Promise<FoundProgramme | null> {
  const row = await findProgramme(deps.db, programmeId)
  const academy = row && (await findAcademyPlace(deps, row.academy_id))
  return academy ? { row, academy } : null
}
