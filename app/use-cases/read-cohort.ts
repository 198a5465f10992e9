import { listEventsOfCohort } from '../../db/queries/cohort-events.server'
import { listInvitationsIn } from '../../db/queries/invitations.server'
import { listParticipations } from '../../db/queries/participations.server'
import { findProgramme } from '../../db/queries/programmes.server'
import { findWaveRate, listWaves } from '../../db/queries/waves.server'
import { type Actor, can } from '../domain/access/can'
import type { Cohort, Wave } from '../domain/cohort/cohort'
import { previewEvaluation, type Prospect } from '../domain/cohort/preview-evaluation'
import type { TeamEvent } from '../domain/round/team-event'
import type { Deps } from './deps'
import { findCohortWithPlace } from './find-cohort-with-place'
import { listAskable } from './list-askable'

export type CohortPage = Readonly<{
  cohort: Cohort
  programme: Readonly<{ id: string; name: string }>
  /** Whether what is published when can still be chosen (H7). */
  isFixed: boolean
  /** Numbers of people, which say nothing of answers. */
  takingPart: number
  invited: number
  left: number
  waves: readonly Readonly<{ wave: Wave; titles: readonly string[]; rate: number | null }>[]
  events: readonly TeamEvent[]
  /** With how many people the prospects reckon, and what would then be published (H6). */
  expected: number
  prospects: readonly Prospect[]
}>

/** A cohort for those who run it; null if there is none, or not for the actor. `expected`: how many people they expect. */
export async function readCohort(
  deps: Deps,
  actor: Actor,
  { cohortId, expected }: Readonly<{ cohortId: string; expected: number | null }>,
): Promise<CohortPage | null> {
  const found = await findCohortWithPlace(deps, cohortId)
  if (!found || !can(actor, { action: 'run-programmes', place: found.place })) return null
  const { cohort } = found
  const programme = await findProgramme(deps.db, cohort.programmeId)
  const waves = await listWaves(deps.db, cohortId)
  const participations = await listParticipations(deps.db, cohortId)
  const takingPart = participations.filter(({ left_at: leftAt }) => leftAt === null).length
  const where = { role: 'cohort-participant', placeId: cohortId, now: deps.now().toISOString() }
  const invited = (await listInvitationsIn(deps.db, where)).length
  const people = expected ?? Math.max(takingPart + invited, 8)
  const titles = new Map(listAskable(deps).map(({ id, title }) => [id, title]))
  const rated: CohortPage['waves'][number][] = []
  for (const wave of waves) {
    const rate = await findWaveRate(deps.db, wave)
    const asked = wave.questionnaires.map(({ id }) => titles.get(id) ?? id)
    rated.push({ wave, titles: asked, rate: rate?.percent ?? null })
  }
  return {
    cohort,
    programme: { id: cohort.programmeId, name: programme?.name ?? '' },
    isFixed: waves.some(({ openedAt }) => openedAt !== null),
    ...{ takingPart, invited, left: participations.length - takingPart },
    waves: rated,
    events: (await listEventsOfCohort(deps.db, cohortId)).map((row) => ({
      ...{ id: row.id, happenedOn: row.happened_on, kind: row.kind, text: row.text },
    })),
    expected: people,
    prospects: previewEvaluation(people, cohort, dropOutsOf(people)),
  }
}

/** Nobody, one, a tenth, a quarter and two fifths: each once. */
function dropOutsOf(people: number): readonly number[] {
  const shares = [0.1, 0.25, 0.4].map((share) => Math.round(people * share))
  return [...new Set([0, 1, ...shares])].sort((a, b) => a - b)
}
