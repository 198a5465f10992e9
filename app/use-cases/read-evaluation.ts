import { listEventsOfCohort } from '../../db/queries/cohort-events.server'
import { listParticipations } from '../../db/queries/participations.server'
import { findProgramme } from '../../db/queries/programmes.server'
import { listSnapshotsOfWaves } from '../../db/queries/publications.server'
import { findWaveRate, listWaves } from '../../db/queries/waves.server'
import { type Actor, can } from '../domain/access/can'
import type { AimedScale, Wave } from '../domain/cohort/cohort'
import type { EvaluationSource } from '../domain/evaluation/evaluation-report'
import { readWaveSnapshot, type WaveSnapshot } from '../domain/evaluation/wave-snapshot'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import type { Deps } from './deps'
import { findCohortWithPlace, type FoundCohort } from './find-cohort-with-place'
import { readConditionsOfTeams } from './read-conditions-of-teams'
import { situationsAmong, storedQuestionnaire } from './stored-questionnaire'

export type CohortEvaluation = Readonly<{
  cohort: FoundCohort['cohort']
  programmeId: string
  /** Whether the actor is one of those who run it. */
  mayRun: boolean
  /** What the report is made from: what was set up and what was published (N8). */
  source: EvaluationSource
  /** When the latest of it was published; null before anything was. */
  publishedAt: string | null
}>

/** What was published of a cohort, for its academy's lead and colleagues and for those who take part in it. Null for anybody else. */
export async function readEvaluation(
  deps: Deps,
  actor: Actor,
  cohortId: string,
): Promise<CohortEvaluation | null> {
  const found = await findCohortWithPlace(deps, cohortId)
  if (!found || !can(actor, { action: 'read-evaluation', place: found.place })) return null
  const { cohort, place } = found
  const programme = await findProgramme(deps.db, cohort.programmeId)
  if (!programme) throw new Error('The programme of a stored cohort is missing.')
  const waves = await listWaves(deps.db, cohortId)
  const stored = await listSnapshotsOfWaves(
    deps.db,
    waves.map(({ id }) => id),
  )
  const questionnaires = findQuestionnaires(deps, waves)
  const rated: EvaluationSource['waves'][number][] = []
  for (const wave of waves) {
    const rate = await findWaveRate(deps.db, wave)
    const snapshots = stored
      .filter((row) => row.wave_id === wave.id)
      .map((row) => readWaveSnapshot(row.content))
    rated.push({ wave, rate: rate?.percent ?? null, snapshots })
  }
  return {
    cohort,
    programmeId: programme.id,
    mayRun: can(actor, { action: 'run-programmes', place }),
    source: {
      programme: {
        ...{ name: programme.name, aims: programme.aims, tier: programme.tier, design: programme.design },
        aimedAt: JSON.parse(programme.aimed_at) as readonly AimedScale[],
      },
      cohort: { name: cohort.name, reporting: cohort.reporting, threshold: cohort.threshold },
      joined: (await listParticipations(deps.db, cohortId)).length,
      waves: rated,
      questionnaires,
      situations: situationsAmong(deps, questionnaires),
      teams: await readTeams(deps, cohort.academyId, waves),
      events: (await listEventsOfCohort(deps.db, cohortId)).map((row) => ({
        ...{ id: row.id, happenedOn: row.happened_on, kind: row.kind, text: row.text },
      })),
    },
    publishedAt: stored.at(-1)?.published_at ?? null,
  }
}

/** Everything of a cohort that was published, as it was stored. */
export function listPublished({ source: { waves } }: CohortEvaluation): readonly Readonly<{
  wave: Wave['kind']
  closesOn: string
  result: WaveSnapshot
}>[] {
  return waves.flatMap(({ wave: { kind, closesOn }, snapshots }) =>
    snapshots.map((result) => ({ wave: kind, closesOn, result })),
  )
}

const DAY_MS = 86_400_000

/** What teams shared from a year before the first wave until the day after the last. */
async function readTeams(
  deps: Deps,
  academyId: string,
  waves: readonly Wave[],
): Promise<EvaluationSource['teams']> {
  const asked = waves.filter(({ state }) => state !== 'cancelled')
  const opens = asked.map(({ opensOn }) => opensOn).sort()[0]
  const closes = asked
    .map(({ closesOn }) => closesOn)
    .sort()
    .at(-1)
  if (opens === undefined || closes === undefined) return []
  return readConditionsOfTeams(deps, {
    academyId,
    from: new Date(Date.parse(opens) - 365 * DAY_MS).toISOString(),
    until: new Date(Date.parse(closes) + 2 * DAY_MS).toISOString(),
  })
}

/** The versions that waves ask, each once, in the order in which they are asked first. */
function findQuestionnaires(deps: Deps, waves: readonly Wave[]): readonly Questionnaire[] {
  const asked = waves.flatMap(({ questionnaires }) => questionnaires)
  return [...new Set(asked.map((one) => storedQuestionnaire(deps, one, 'wave')))]
}
