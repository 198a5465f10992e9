import { listSharedSnapshots } from '../../db/queries/round-shares.server'
import { snapshotSchema } from '../domain/disclosure/snapshot'
import type { TeamConditions } from '../domain/evaluation/evaluation-report'
import { isAboutSelf } from '../domain/round/subject-of'
import type { Deps } from './deps'
import { listSystemsOfAcademy } from './list-academies-working-with'
import { listTeamsOfSystems } from './list-teams-of-systems'
import { storedQuestionnaire } from './stored-questionnaire'

/**
 * What teams of an academy's ICSs published of what surrounds them and shared with academies (D10), from a time on and before
 * another, the earliest first; of each round the latest. For reports of the academy: who reads those was announced as well.
 */
export async function readConditionsOfTeams(
  deps: Deps,
  { academyId, from, until }: Readonly<{ academyId: string; from: string; until: string }>,
): Promise<readonly TeamConditions[]> {
  const teams = await listTeamsOfSystems(deps, await listSystemsOfAcademy(deps, academyId))
  const rows = await listSharedSnapshots(deps.db, {
    ...{ teamIds: teams.map(({ id }) => id), audience: 'academy', from, until },
  })
  const isLast = (row: (typeof rows)[number], index: number) =>
    !rows
      .slice(index + 1)
      .some((later) => later.round_id === row.round_id && later.questionnaire_id === row.questionnaire_id)
  return rows.filter(isLast).flatMap((row): readonly TeamConditions[] => {
    const asked = { id: row.questionnaire_id, version: row.questionnaire_version }
    const questionnaire = storedQuestionnaire(deps, asked, 'snapshot')
    if (isAboutSelf(questionnaire)) return []
    const team = teams.find(({ id }) => id === row.owner_id)!
    const content = snapshotSchema.parse(JSON.parse(row.content))
    return [{ team: { id: team.id, name: team.name }, questionnaire, publishedAt: row.published_at, content }]
  })
}
