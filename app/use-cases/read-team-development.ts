import { findTeam } from '../../db/queries/places.server'
import { type Actor, can } from '../domain/access/can'
import type { Activity, Session } from '../domain/development/activity'
import {
  coverSharedGrowthAreas,
  type PublishedMean,
  type TeamCover,
} from '../domain/development/cover-shared-growth-areas'
import { findNextSession, listOpenSessions } from '../domain/development/list-open-sessions'
import { scaleKey } from '../domain/development/scale-key'
import { placeInField } from '../domain/field/place-in-field'
import { placeAmount } from '../domain/group/describe-amount'
import type { Deps } from './deps'
import { attachmentOf } from './find-place'
import { readField } from './read-field'
import { readHomeCatalogue } from './read-home-catalogue'
import { type PublishedSnapshot, readRoundResults, type RoundResults } from './read-round-results'
import { todayOf } from './today-of'

/** A scale of which a mean was published, with whose question it is. */
export type TeamArea = PublishedMean & Readonly<{ questionnaireTitle: string }>

export type TeamActivity = Readonly<{
  activity: Activity
  /** The next session with a place; null where it can be begun at any time. */
  session: Session | null
  byTeam: boolean
  covers: readonly TeamArea[]
}>

export type TeamDevelopment = Readonly<{
  team: RoundResults['team']
  roundId: string
  /** Whether the actor is one of the team, and so reads its working agreement. */
  isOwn: boolean
  /** Whether the actor writes the working agreement. */
  mayWriteAgreement: boolean
  /** Whether the team belongs to an ICS today: without one there is the starter set. */
  hasSystem: boolean
  /** How many scales have a published mean: none where nothing was published. */
  published: number
  areas: readonly TeamArea[]
  chosen: readonly TeamActivity[]
  uncovered: readonly TeamArea[]
  isSmallest: boolean
}>

/**
 * What a team could do about the growth areas it shares (G12, G30), for whoever may read the round's results: out of what
 * was published and of the catalogues of the team's ICS as it is today. Null for anybody else.
 */
export async function readTeamDevelopment(
  deps: Deps,
  actor: Actor,
  roundId: string,
): Promise<TeamDevelopment | null> {
  if (!can(actor, { action: 'read-catalogue' })) return null
  const results = await readRoundResults(deps, actor, roundId)
  const row = results && (await findTeam(deps.db, results.team.id))
  if (!results || !row) return null
  const today = todayOf(deps)
  const place = placeInField(await readField(deps), attachmentOf(row), today)
  const { home, activities, index } = await readHomeCatalogue(
    deps,
    place.kind === 'current' ? [place.icsId] : [],
  )
  const means = results.snapshots.flatMap(listMeans)
  const cover = coverSharedGrowthAreas(means, home, index, today)
  const areaOf = new Map(means.map((area) => [scaleKey(area), area]))
  return {
    team: results.team,
    roundId,
    isOwn: results.isOwn,
    mayWriteAgreement: results.mayRun,
    hasSystem: place.kind === 'current',
    published: means.length,
    areas: cover.areas.map((area) => areaOf.get(scaleKey(area))!),
    chosen: cover.chosen.map((chosen) => describeChosen(chosen, activities, areaOf, today)),
    uncovered: cover.uncovered.map((area) => areaOf.get(scaleKey(area))!),
    isSmallest: cover.isSmallest,
  }
}

function listMeans({ questionnaire, content }: PublishedSnapshot): readonly TeamArea[] {
  return questionnaire.scales.flatMap(({ id, title }) => {
    const cell = content.whole[id]
    const mean = cell ? placeAmount(cell.mean) : null
    return mean === null
      ? []
      : [{ questionnaire: questionnaire.id, scale: id, title, mean, questionnaireTitle: questionnaire.title }]
  })
}

function describeChosen(
  { activityId, byTeam, covers }: TeamCover['chosen'][number],
  activities: ReadonlyMap<string, Activity>,
  areaOf: ReadonlyMap<string, TeamArea>,
  today: string,
): TeamActivity {
  const activity = activities.get(activityId)!
  const session = findNextSession(listOpenSessions(activity), today)
  return {
    activity,
    session: session === 'nothing' ? null : session,
    byTeam,
    covers: covers.map((area) => areaOf.get(scaleKey(area))!),
  }
}
