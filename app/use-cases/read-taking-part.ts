import { findAcademy } from '../../db/queries/places.server'
import { findCohort } from '../../db/queries/cohorts.server'
import { findParticipation, listParticipationsOf } from '../../db/queries/participations.server'
import { findProgramme } from '../../db/queries/programmes.server'
import { findReaction } from '../../db/queries/reactions.server'
import { listThenRatings } from '../../db/queries/then-ratings.server'
import { listWaves } from '../../db/queries/waves.server'
import { type Actor, can } from '../domain/access/can'
import { canAnswerWave, lastDayFor } from '../domain/cohort/can-answer-wave'
import type { Reporting, Wave } from '../domain/cohort/cohort'
import { countsUntil } from '../domain/cohort/counts-until'
import type { Day } from '../domain/field/field'
import { readDueOfWave } from './begin-for-wave'
import type { Deps } from './deps'
import { findCohortPlace } from './find-place'
import type { Due } from './read-due'
import { todayOf } from './today-of'

/** One wave as somebody who takes part in it stands to it. */
export type OwnWave = Readonly<{
  wave: Wave
  canAnswer: boolean
  /** Their own last day. */
  lastDay: Day
  due: readonly (Due & Readonly<{ isLate: boolean }>)[]
  /** Of each questionnaire that they have submitted, where the wave asks to look back: how many scales they have rated. */
  lookingBack: readonly Readonly<{ questionnaireId: string; title: string; rated: number; scales: number }>[]
  reaction: 'not-asked' | 'not-given' | 'given'
}>

export type TakingPart = Readonly<{
  cohort: Readonly<{
    id: string
    name: string
    programme: string
    aims: string
    academy: string
    threshold: number
    reporting: Reporting
  }>
  takesPart: boolean
  isCounted: boolean
  waves: readonly OwnWave[]
}>

type Person = Extract<Actor, { kind: 'person' }>

/** A cohort as somebody who takes part in it, or has, sees it: their own things, and nothing of anybody else. Null for others. */
export async function readTakingPart(deps: Deps, actor: Actor, cohortId: string): Promise<TakingPart | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return null
  const place = await findCohortPlace(deps, cohortId)
  const cohort = place && (await findCohort(deps.db, cohortId))
  if (!cohort) return null
  const row = await findParticipation(deps.db, { cohortId, personId: actor.personId })
  const takesPart = can(actor, { action: 'take-part-in-cohort', place: place.place })
  if (!row && !takesPart) return null
  const programme = await findProgramme(deps.db, cohort.programme_id)
  const academy = await findAcademy(deps.db, cohort.academy_id)
  const joinedAt = row?.joined_at ?? deps.now().toISOString()
  const own: OwnWave[] = []
  for (const wave of await listWaves(deps.db, cohortId)) {
    if (wave.state === 'cancelled') continue
    own.push(await readOwnWave(deps, actor, wave, { takesPart, joinedAt, reporting: cohort.reporting }))
  }
  return {
    cohort: {
      ...{ id: cohort.id, name: cohort.name, threshold: cohort.threshold, reporting: cohort.reporting },
      ...{ programme: programme?.name ?? '', aims: programme?.aims ?? '', academy: academy?.name ?? '' },
    },
    takesPart,
    isCounted: row !== undefined && row.counted_since !== null && row.counted_until === null,
    waves: own,
  }
}

async function readOwnWave(
  deps: Deps,
  actor: Person,
  wave: Wave,
  own: Readonly<{ takesPart: boolean; joinedAt: string; reporting: Reporting }>,
): Promise<OwnWave> {
  const until = countsUntil(wave, own.reporting)
  const due = (await readDueOfWave(deps, actor, wave)).map((one) => ({
    ...one,
    isLate: 'submittedAt' in one && until !== null && (one.submittedAt ?? '') > until,
  }))
  const lookingBack: OwnWave['lookingBack'][number][] = []
  for (const one of wave.asksThenTest ? due : []) {
    if (one.state !== 'counted') continue
    const { id, title, scales } = one.questionnaire
    const key = { respondentId: actor.personId, assessmentId: one.assessmentId }
    const rated = (await listThenRatings(deps.db, key)).length
    lookingBack.push({ questionnaireId: id, title, rated, scales: scales.length })
  }
  const given = await findReaction(deps.db, { respondentId: actor.personId, waveId: wave.id })
  return {
    ...{ wave, due, lookingBack },
    canAnswer: own.takesPart && canAnswerWave(wave, own.joinedAt, todayOf(deps)),
    lastDay: lastDayFor(wave, own.joinedAt),
    reaction: wave.asksReaction ? (given ? 'given' : 'not-given') : 'not-asked',
  }
}

export type ListedCohort = Readonly<{
  id: string
  name: string
  takesPart: boolean
  /** What they can answer now, and how much of it is left; null where there is nothing. */
  open: Readonly<{ left: number; lastDay: Day }> | null
}>

/** The cohorts that the actor takes part in, or has, those with something to answer first. */
export async function listTakingPart(deps: Deps, actor: Actor): Promise<readonly ListedCohort[]> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return []
  const known = (await listParticipationsOf(deps.db, actor.personId)).map(({ cohort_id: id }) => id)
  const held = actor.roles.flatMap(({ role, placeId }) =>
    role === 'cohort-participant' && placeId !== null ? [placeId] : [],
  )
  const listed: ListedCohort[] = []
  for (const id of new Set([...known, ...held])) {
    const page = await readTakingPart(deps, actor, id)
    if (!page) continue
    const open = page.waves.find(({ canAnswer }) => canAnswer)
    const left = open?.due.filter(({ state }) => state === 'not-begun' || state === 'in-progress').length
    listed.push({
      ...{ id, name: `${page.cohort.programme}, ${page.cohort.name}`, takesPart: page.takesPart },
      open: open ? { left: left ?? 0, lastDay: open.lastDay } : null,
    })
  }
  return listed.sort((one, other) => Number(other.open !== null) - Number(one.open !== null))
}
