import { listCohortsOf } from '../../db/queries/cohorts.server'
import { type Actor, can } from '../domain/access/can'
import type { NamedChange } from '../domain/evaluation/compare-cohorts'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import type { Deps } from './deps'
import { findProgrammeWithPlace } from './find-programme-with-place'
import { readEvaluation } from './read-evaluation'

export type ProgrammeEvaluation = Readonly<{
  programme: Readonly<{ id: string; name: string }>
  /** Of the end waves, by cohort and questionnaire version. */
  changes: readonly NamedChange[]
  /** What each of those is of. */
  questionnaires: readonly Questionnaire[]
  /** Cohorts of which no change was published yet. */
  without: readonly Readonly<{ id: string; name: string; endsOn: string | null }>[]
}>

/** The published changes of a programme's cohorts, for its academy's lead and colleagues; null for anybody else. */
export async function readProgrammeEvaluation(
  deps: Deps,
  actor: Actor,
  programmeId: string,
): Promise<ProgrammeEvaluation | null> {
  const found = await findProgrammeWithPlace(deps, programmeId)
  if (!found || !can(actor, { action: 'read-evaluation', place: found.academy.place })) return null
  const changes: NamedChange[] = []
  const without: ProgrammeEvaluation['without'][number][] = []
  const questionnaires: Questionnaire[] = []
  for (const { id, name, created_at: createdAt } of await listCohortsOf(deps.db, programmeId)) {
    const evaluation = await readEvaluation(deps, actor, id)
    if (!evaluation) continue
    const waves = evaluation.source.waves.filter(({ wave }) => wave.state !== 'cancelled')
    const end = waves.find(({ wave }) => wave.kind === 'end')
    const beganOn = waves[0]?.wave.opensOn ?? createdAt.slice(0, 10)
    const published = (end?.snapshots ?? []).flatMap((one) => (one.kind === 'change' ? [one] : []))
    changes.push(...published.map((change) => ({ id, name, beganOn, change })))
    if (published.length === 0) without.push({ id, name, endsOn: end?.wave.closesOn ?? null })
    for (const { questionnaire } of published) {
      const asked = deps.library.find(questionnaire)
      if (asked) questionnaires.push(asked)
    }
  }
  const programme = { id: programmeId, name: found.row.name }
  return { programme, changes, questionnaires, without }
}
