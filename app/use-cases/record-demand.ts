import { findAssessment } from '../../db/queries/assessments.server'
import { deleteOpenDemand, insertDemand } from '../../db/queries/demand.server'
import {
  changeDevelopmentSettings,
  findDevelopmentSettings,
  settingsUnsaid,
} from '../../db/queries/development-settings.server'
import { type Actor, can } from '../domain/access/can'
import type { ScaleReference } from '../domain/development/activity'
import { quarterOf } from '../domain/development/quarter-of'
import { placeInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { listOwnSystems } from './read-home-catalogue'
import { readField } from './read-field'
import { todayOf } from './today-of'

/**
 * Notes for which growth areas of one of the actor's own submitted assessments their ICS offers nothing, to be counted
 * without naming anybody (G33): once an assessment and scale, in one ICS, that of the assessment before that of a post.
 * Nothing is noted of whoever declines, or belongs to no ICS.
 */
export async function recordDemand(
  deps: Deps,
  actor: Actor,
  {
    assessmentId,
    notOfferedLocally,
  }: Readonly<{ assessmentId: string; notOfferedLocally: readonly ScaleReference[] }>,
): Promise<void> {
  if (actor.kind === 'nobody') return
  if (!can(actor, { action: 'develop-oneself', ownerId: actor.personId })) return
  if (!(await isCounted(deps, actor.personId))) return
  const assessment = await findAssessment(deps.db, actor.personId, assessmentId)
  if (!assessment || assessment.submitted_at === null) return
  const own = notOfferedLocally.filter(({ questionnaire }) => questionnaire === assessment.questionnaire_id)
  if (own.length === 0) return
  const icsId = await findSystemOf(deps, actor, assessment.ics_id)
  if (icsId === null) return
  await insertDemand(
    deps.db,
    own.map(({ scale }) => ({
      person_id: actor.personId,
      assessment_id: assessmentId,
      scale_id: scale,
      questionnaire_id: assessment.questionnaire_id,
      questionnaire_version: assessment.questionnaire_version,
      ics_id: icsId,
      quarter: quarterOf(todayOf(deps)),
      noted_at: deps.now().toISOString(),
    })),
  )
}

/** Whether what the actor looks for in vain is counted; null for nobody. It is, until they decline. */
export async function readCounting(deps: Deps, actor: Actor): Promise<boolean | null> {
  if (actor.kind === 'nobody') return null
  if (!can(actor, { action: 'develop-oneself', ownerId: actor.personId })) return null
  return isCounted(deps, actor.personId)
}

/** Says whether it is to be counted. Whoever declines is taken out of every quarter that isn't closed yet. */
export async function chooseCounting(deps: Deps, actor: Actor, isToBeCounted: boolean): Promise<void> {
  if (actor.kind === 'nobody') return
  if (!can(actor, { action: 'develop-oneself', ownerId: actor.personId })) return
  await inTransaction(deps, async (inside) => {
    await changeDevelopmentSettings(inside.db, actor.personId, { is_counted: Number(isToBeCounted) })
    if (!isToBeCounted) await deleteOpenDemand(inside.db, actor.personId)
  })
}

async function isCounted(deps: Deps, personId: string): Promise<boolean> {
  const settings = (await findDevelopmentSettings(deps.db, personId)) ?? settingsUnsaid
  return settings.is_counted === 1
}

/** The assessment's, if that is one of those whose catalogues were looked through: of another nothing is known. */
async function findSystemOf(deps: Deps, actor: Actor, saidIcsId: string | null): Promise<string | null> {
  const looked = await listOwnSystems(deps, actor)
  const said = { icsId: saidIcsId, chosenIcsId: null }
  const place = placeInField(await readField(deps), said, todayOf(deps))
  return place.kind === 'current' && looked.includes(place.icsId) ? place.icsId : (looked[0] ?? null)
}
