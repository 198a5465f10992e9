import { listSnapshotsOfRound } from '../../db/queries/publications.server'
import { findRoundMember } from '../../db/queries/round-membership.server'
import { findMakeUp } from '../../db/queries/round-schedule.server'
import { listRoundShares } from '../../db/queries/round-shares.server'
import type { SnapshotRow } from '../../db/round-tables'
import { type Actor, can } from '../domain/access/can'
import { type Snapshot, snapshotSchema } from '../domain/disclosure/snapshot'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import { type MakeUp, makeUpSchema } from '../domain/round/count-make-up'
import type { Audience, Round } from '../domain/round/round'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'
import { findRoundPlace, type RoundPlace } from './find-round-place'
import { listSystemsOfAcademy } from './list-academies-working-with'
import { storedQuestionnaire } from './stored-questionnaire'

export type PublishedSnapshot = Readonly<{
  id: string
  questionnaire: Questionnaire
  publishedAt: string
  content: Snapshot
}>

export type RoundResults = Readonly<{
  round: Round
  team: Readonly<{ id: string; name: string }>
  /** Whether the actor is one of its facilitators: they share, publish again, record notes. */
  mayRun: boolean
  /** Whether the actor is one of the team, and not somebody it was shared with. */
  isOwn: boolean
  makeUp: MakeUp | null
  /** The latest of each questionnaire, in the round's order. */
  snapshots: readonly PublishedSnapshot[]
  /** What was published of this round before those, the latest first. */
  earlier: readonly PublishedSnapshot[]
  shares: readonly Readonly<{ audience: Audience; sharedAt: string }>[]
}>

/**
 * What a closed round has published, for its members and facilitators, and for those who were announced once it is shared
 * with them (D10): the ICS's lead, members and facilitators of the ICS's other teams, or those who run programmes of an
 * academy that works with the ICS. Null for anybody else.
 */
export async function readRoundResults(
  deps: Deps,
  actor: Actor,
  roundId: string,
): Promise<RoundResults | null> {
  const found = await findRoundPlace(deps, roundId)
  if (!found || actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return null
  const { round, team } = found
  if (round.state !== 'closed') return null
  const key = { teamId: round.teamId, roundId }
  const shares = await listRoundShares(deps.db, key)
  const member = await findRoundMember(deps.db, { ...key, personId: actor.personId })
  const isOwn = can(actor, { action: 'read-results', place: team.place }) || member?.left_at === null
  if (!isOwn && !(await isSharedWith(deps, actor, found, shares))) return null
  const published = (await listSnapshotsOfRound(deps.db, key)).map((row) => parse(deps, row))
  const snapshots = round.questionnaires.flatMap(
    ({ id }) => published.find(({ questionnaire }) => questionnaire.id === id) ?? [],
  )
  const makeUp = await findMakeUp(deps.db, round)
  return {
    round,
    team: { id: round.teamId, name: team.name },
    mayRun: can(actor, { action: 'run-rounds', place: team.place }),
    isOwn,
    makeUp: makeUp === null ? null : makeUpSchema.parse(JSON.parse(makeUp)),
    snapshots,
    earlier: published.filter((one) => !snapshots.includes(one)),
    shares,
  }
}

async function isSharedWith(
  deps: Deps,
  actor: Extract<Actor, { kind: 'person' }>,
  { round, team }: RoundPlace,
  shares: RoundResults['shares'],
): Promise<boolean> {
  const isShared = (audience: Audience) =>
    round.audience.includes(audience) && shares.some((share) => share.audience === audience)
  if (isShared('ics-lead') && can(actor, { action: 'read-shared-results', place: team.place })) return true
  // A team stands first in its place; what follows are the ICSs that it belongs to or came from.
  const [, ...systems] = team.place.ids
  if (isShared('academy') && (await runsAcademyOf(deps, actor, systems))) return true
  if (!isShared('ics-teams')) return false
  for (const { placeId } of actor.roles) {
    const other = placeId === null ? null : await findTeamPlace(deps, placeId)
    if (!other || !can(actor, { action: 'read-results', place: { kind: 'team', ids: [placeId!] } })) continue
    if (other.place.ids.slice(1).some((id) => systems.includes(id))) return true
  }
  return false
}

/** Whether the actor is one of an academy that works with one of these ICSs today. */
async function runsAcademyOf(
  deps: Deps,
  actor: Extract<Actor, { kind: 'person' }>,
  systems: readonly string[],
): Promise<boolean> {
  for (const { placeId } of actor.roles) {
    if (placeId === null) continue
    const place = { kind: 'academy', ids: [placeId] } as const
    if (!can(actor, { action: 'read-shared-results', place })) continue
    if ((await listSystemsOfAcademy(deps, placeId)).some((id) => systems.includes(id))) return true
  }
  return false
}

function parse(deps: Deps, row: SnapshotRow): PublishedSnapshot {
  const asked = { id: row.questionnaire_id, version: row.questionnaire_version }
  return {
    id: row.id,
    questionnaire: storedQuestionnaire(deps, asked, 'snapshot'),
    publishedAt: row.published_at,
    content: snapshotSchema.parse(JSON.parse(row.content)),
  }
}
