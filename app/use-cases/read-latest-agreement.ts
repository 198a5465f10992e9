import { listLines, listRoundsWithAgreement } from '../../db/queries/agreement-lines.server'
import { type Actor, can } from '../domain/access/can'
import type { Day } from '../domain/field/field'
import type { AgreementLine } from '../domain/round/agreement'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'

export type LatestAgreement = Readonly<{
  roundId: string
  /** The day on which its round opened. */
  opensOn: Day
  lines: readonly AgreementLine[]
}>

/**
 * A team's latest working agreement, for its members and facilitators: what the next round opens with (W6). Null if there is
 * none, or not for the actor.
 * @param before a round of the team: only what was agreed in earlier ones counts
 */
export async function readLatestAgreement(
  deps: Deps,
  actor: Actor,
  teamId: string,
  before?: Readonly<{ id: string; opensOn: Day }>,
): Promise<LatestAgreement | null> {
  const team = await findTeamPlace(deps, teamId)
  if (!team || !can(actor, { action: 'read-results', place: team.place })) return null
  const isEarlier = ({ roundId, opensOn }: Readonly<{ roundId: string; opensOn: Day }>) =>
    !before || opensOn < before.opensOn || (opensOn === before.opensOn && roundId < before.id)
  const latest = (await listRoundsWithAgreement(deps.db, teamId)).find(isEarlier)
  return latest ? { ...latest, lines: await listLines(deps.db, { teamId, roundId: latest.roundId }) } : null
}
