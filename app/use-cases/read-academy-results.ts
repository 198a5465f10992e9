import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findAcademyPlace } from './find-place'
import { listSystemsOfAcademy } from './list-academies-working-with'
import { readSharedResults, type TeamResult } from './read-shared-results'

/** What teams of the ICSs that an academy works with announced and shared with it (D10). Null for anybody else. */
export async function readAcademyResults(
  deps: Deps,
  actor: Actor,
  academyId: string,
): Promise<Readonly<{
  academy: Readonly<{ id: string; name: string }>
  teams: readonly TeamResult[]
}> | null> {
  const found = await findAcademyPlace(deps, academyId)
  if (!found || !can(actor, { action: 'read-shared-results', place: found.place })) return null
  const icsIds = await listSystemsOfAcademy(deps, academyId)
  return {
    academy: { id: academyId, name: found.name },
    teams: await readSharedResults(deps, actor, { icsIds, audience: 'academy' }),
  }
}
