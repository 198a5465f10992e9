import { type Actor, can } from '../domain/access/can'
import type { AgreementLine } from '../domain/round/agreement'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'
import { nameActivities } from './name-activities'
import { readLatestAgreement } from './read-latest-agreement'

export type TeamPlan = Readonly<{
  teamName: string
  /** The round whose agreement it is; null while there is none. */
  roundId: string | null
  lines: readonly AgreementLine[]
  /** What the lines' activities are called, by id. */
  activities: Readonly<Record<string, string>>
}>

/** A team's plan: the lines of its latest working agreement, for its members and facilitators (J16); null for all others. */
export async function readTeamPlan(deps: Deps, actor: Actor, teamId: string): Promise<TeamPlan | null> {
  const team = await findTeamPlace(deps, teamId)
  if (!team || !can(actor, { action: 'read-results', place: team.place })) return null
  const agreement = await readLatestAgreement(deps, actor, teamId)
  const lines = agreement?.lines ?? []
  const activities = await nameActivities(
    deps,
    actor,
    lines.map(({ activityId }) => activityId),
  )
  return { teamName: team.name, roundId: agreement?.roundId ?? null, lines, activities }
}
