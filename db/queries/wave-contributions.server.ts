import type { Kysely } from 'kysely'
import type { WaveContribution } from '../../app/domain/disclosure/publish-change'
import type { ContextContribution } from '../../app/domain/disclosure/publish-context'
import type { QuestionnaireVersion } from '../../app/domain/round/round'
import type { Database } from '../database'
import { numberAssessment } from './number-assessment.server'

type CountedWave = Readonly<{
  cohortId: string
  waveId: string
  /** What was submitted later doesn't count. */
  submittedBefore: string
}>

/**
 * What a cohort's people let count of one questionnaire version in one wave, as it goes in to a publication: one assessment a
 * person, their latest, submitted in time, with scores and what was rated looking back. Only of those who let themselves be
 * counted, whether or not they still take part (H3). Assessments that have no number yet get one. To be called inside the
 * transaction that publishes, after the ledger was locked.
 */
export async function loadWaveContributions(
  db: Kysely<Database>,
  of: CountedWave &
    Readonly<{
      questionnaire: QuestionnaireVersion
      /** Random: nobody can tell from it when it was made, or for whom. */
      newNumber: () => string
    }>,
): Promise<readonly WaveContribution[]> {
  const rows = await counted(db, of)
    .leftJoin('assessment_number', (join) =>
      join
        .onRef('assessment_number.respondent_id', '=', 'assessment.respondent_id')
        .onRef('assessment_number.assessment_id', '=', 'assessment.id'),
    )
    .select(['assessment.respondent_id', 'assessment.id as assessment_id', 'assessment_number.number'])
    .orderBy('assessment.respondent_id')
    .orderBy('assessment.submitted_at')
    .orderBy('assessment.id')
    .execute()
  const scores = await counted(db, of)
    .innerJoin('scale_score', (join) =>
      join
        .onRef('scale_score.respondent_id', '=', 'assessment.respondent_id')
        .onRef('scale_score.assessment_id', '=', 'assessment.id'),
    )
    .select(['assessment.id as assessment_id', 'scale_score.scale_id', 'scale_score.score'])
    .execute()
  const rated = await counted(db, of)
    .innerJoin('then_rating', (join) =>
      join
        .onRef('then_rating.respondent_id', '=', 'assessment.respondent_id')
        .onRef('then_rating.assessment_id', '=', 'assessment.id'),
    )
    .select([
      'assessment.id as assessment_id',
      'then_rating.scale_id',
      'then_rating.now_rating as now',
      'then_rating.then_rating as then',
    ])
    .execute()
  const scoresOf = byAssessment(scores, ({ scale_id: id, score }) => [id, score] as const)
  const ratingsOf = byAssessment(rated, ({ scale_id: id, now, then }) => [id, { now, then }] as const)
  const latest = new Map(rows.map((row) => [row.respondent_id, row]))
  const contributions: WaveContribution[] = []
  for (const { respondent_id, assessment_id, number } of latest.values()) {
    contributions.push({
      person: respondent_id,
      number: number ?? (await numberAssessment(db, { respondent_id, assessment_id }, of.newNumber())),
      scores: scoresOf.get(assessment_id) ?? {},
      ratings: ratingsOf.get(assessment_id) ?? {},
    })
  }
  return contributions
}

/**
 * What a cohort's people said of their situation in one wave, as it goes in to a publication: of those who let themselves be
 * counted, the latest assessment that counts in the wave and answers any of the topics. To be called inside the transaction that
 * publishes, after the ledger was locked.
 */
export async function loadPooledContext(
  db: Kysely<Database>,
  of: CountedWave &
    Readonly<{
      /** Topic ids by the item that asks them; at least one. */
      topicOfItem: ReadonlyMap<string, string>
      newNumber: () => string
    }>,
): Promise<readonly ContextContribution[]> {
  const rows = await countedInWave(db, of)
    .innerJoin('answer', (join) =>
      join
        .onRef('answer.respondent_id', '=', 'assessment.respondent_id')
        .onRef('answer.assessment_id', '=', 'assessment.id'),
    )
    .leftJoin('assessment_number', (join) =>
      join
        .onRef('assessment_number.respondent_id', '=', 'assessment.respondent_id')
        .onRef('assessment_number.assessment_id', '=', 'assessment.id'),
    )
    .where('answer.item_id', 'in', [...of.topicOfItem.keys()])
    .where('answer.value', 'is not', null)
    .select([
      'assessment.respondent_id',
      'assessment.id as assessment_id',
      'assessment_number.number',
      'answer.item_id',
      'answer.value',
    ])
    .orderBy('assessment.respondent_id')
    .orderBy('assessment.submitted_at')
    .orderBy('assessment.id')
    .execute()
  const latest = new Map(rows.map((row) => [row.respondent_id, row]))
  const options = byAssessment(
    rows,
    ({ item_id: id, value }) => [of.topicOfItem.get(id)!, Number(value)] as const,
  )
  const contributions: ContextContribution[] = []
  for (const { respondent_id, assessment_id, number } of latest.values()) {
    contributions.push({
      person: respondent_id,
      number: number ?? (await numberAssessment(db, { respondent_id, assessment_id }, of.newNumber())),
      options: options.get(assessment_id)!,
    })
  }
  return contributions
}

function byAssessment<Row extends Readonly<{ assessment_id: string }>, Value>(
  rows: readonly Row[],
  entryOf: (row: Row) => readonly [string, Value],
): ReadonlyMap<string, Record<string, Value>> {
  const all = new Map<string, Record<string, Value>>()
  for (const row of rows) {
    const [key, value] = entryOf(row)
    all.set(row.assessment_id, { ...all.get(row.assessment_id), [key]: value })
  }
  return all
}

/** The assessments of one questionnaire version that count in a wave. */
function counted(
  db: Kysely<Database>,
  { questionnaire, ...wave }: CountedWave & Readonly<{ questionnaire: QuestionnaireVersion }>,
) {
  return countedInWave(db, wave)
    .where('assessment.questionnaire_id', '=', questionnaire.id)
    .where('assessment.questionnaire_version', '=', questionnaire.version)
}

/** The assessments that count in a wave: of those who let themselves be counted, by a consent that stands, submitted in time (H3, H10). */
function countedInWave(db: Kysely<Database>, { cohortId, waveId, submittedBefore }: CountedWave) {
  return db
    .selectFrom('assessment_use')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.respondent_id', '=', 'assessment_use.respondent_id')
        .onRef('assessment.id', '=', 'assessment_use.assessment_id'),
    )
    .innerJoin('participation', 'participation.person_id', 'assessment_use.respondent_id')
    .where('participation.cohort_id', '=', cohortId)
    .where('participation.counted_since', 'is not', null)
    .where('participation.counted_until', 'is', null)
    .where('assessment_use.purpose', '=', 'wave')
    .where('assessment_use.purpose_id', '=', waveId)
    .where('assessment_use.withdrawn_at', 'is', null)
    .where('assessment.submitted_at', 'is not', null)
    .where('assessment.submitted_at', '<=', submittedBefore)
}
