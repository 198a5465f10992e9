import type { Kysely } from 'kysely'
import type { QuestionnaireVersion } from '../../app/domain/round/round'
import type { Database } from '../database'
import { inParts } from '../in-parts'
import type { ResearchPopulationRow } from '../research-tables'

/** So many rows or people in one statement. */
const AT_ONCE = 200

type Demographic = ResearchPopulationRow['demographic']
export type DrawnNow = Readonly<{ number: string; label: string; respondentId: string; assessmentId: string }>
export type ExportedRow = Readonly<{
  number: string
  label: string
  /** Whether its person still allows it. */
  mayStay: boolean
  /** By scale; null where too little was answered. */
  scores: Readonly<Record<string, number | null>>
}>

/** What was drawn of a questionnaire's version; undefined where nothing was. */
export async function findPopulation(
  db: Kysely<Database>,
  { id, version }: QuestionnaireVersion,
): Promise<ResearchPopulationRow | undefined> {
  return db
    .selectFrom('research_population')
    .selectAll()
    .where('questionnaire_id', '=', id)
    .where('questionnaire_version', '=', version)
    .executeTakeFirst()
}

/** Notes a draw. The demographic is that of the first. */
export async function putPopulation(db: Kysely<Database>, row: ResearchPopulationRow): Promise<void> {
  await db
    .insertInto('research_population')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['questionnaire_id', 'questionnaire_version'])
        .doUpdateSet({ draws: row.draws, drawn_at: row.drawn_at }),
    )
    .execute()
}

/** The rows that stand, in the order of the file, with whether each person still allows it: no scores. */
export async function listStandingRows(
  db: Kysely<Database>,
  { id, version }: QuestionnaireVersion,
): Promise<readonly Readonly<{ number: string; joined: number; label: string; mayStay: boolean }>[]> {
  const rows = await standing(db, { id, version }).execute()
  return rows.map(({ number, joined_draw, label, person_id }) => ({
    ...{ number, joined: joined_draw, label, mayStay: person_id !== null },
  }))
}

/** How many rows stand of each label, and of how many the person doesn't allow it any more. */
export async function countStandingRows(
  db: Kysely<Database>,
  version: QuestionnaireVersion,
): Promise<readonly Readonly<{ label: string; count: number; mayNotStay: number }>[]> {
  const rows = await standing(db, version)
    .clearSelect()
    .clearOrderBy()
    .select(({ fn }) => [
      'label',
      fn.countAll().as('count'),
      fn.count('research_consent.person_id').as('allowed'),
    ])
    .groupBy('label')
    .orderBy('label')
    .execute()
  return rows.map(({ label, count, allowed }) => ({
    ...{ label, count: Number(count), mayNotStay: Number(count) - Number(allowed) },
  }))
}

/** Some of them with their scores: those after a number. */
export async function loadStandingScores(
  db: Kysely<Database>,
  { id, version }: QuestionnaireVersion,
  { after, most }: Readonly<{ after: string; most: number }>,
): Promise<readonly ExportedRow[]> {
  const rows = await standing(db, { id, version })
    .where('research_row.number', '>', after)
    .limit(most)
    .execute()
  const ids = rows.flatMap(({ assessment_id }) => assessment_id ?? [])
  const respondents = rows.flatMap(({ respondent_id }) => respondent_id ?? [])
  const scores = ids.length
    ? await db
        .selectFrom('scale_score')
        .selectAll()
        .where('respondent_id', 'in', respondents)
        .where('assessment_id', 'in', ids)
        .execute()
    : []
  const byAssessment = new Map<string, Record<string, number | null>>()
  for (const { assessment_id, scale_id, score } of scores)
    byAssessment.set(assessment_id, { ...byAssessment.get(assessment_id), [scale_id]: score })
  return rows.map(({ number, label, person_id, assessment_id }) => ({
    ...{ number, label, mayStay: person_id !== null },
    scores: byAssessment.get(assessment_id ?? '') ?? {},
  }))
}

function standing(db: Kysely<Database>, { id, version }: QuestionnaireVersion) {
  return db
    .selectFrom('research_row')
    .leftJoin('research_link', 'research_link.number', 'research_row.number')
    .leftJoin('research_consent', 'research_consent.person_id', 'research_link.respondent_id')
    .select(['research_row.number', 'joined_draw', 'label', 'research_consent.person_id', 'assessment_id'])
    .select('research_link.respondent_id')
    .where('questionnaire_id', '=', id)
    .where('questionnaire_version', '=', version)
    .where('left_draw', 'is', null)
    .orderBy('research_row.number')
}

/** Who allows it and was never drawn, each with their latest assessment of this version and what they said of their role in it. */
export async function listNewcomers(
  db: Kysely<Database>,
  { id, version }: QuestionnaireVersion,
  demographic: Demographic,
): Promise<readonly Readonly<{ respondentId: string; assessmentId: string; value: string | null }>[]> {
  const rows = await db
    .selectFrom('assessment')
    .innerJoin('research_consent', 'research_consent.person_id', 'assessment.respondent_id')
    .select(['respondent_id', 'assessment.id', `assessment.${demographic} as value`])
    .where('questionnaire_id', '=', id)
    .where('questionnaire_version', '=', version)
    .where('submitted_at', 'is not', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('research_link')
            .innerJoin('assessment as drawn', (join) =>
              join
                .onRef('drawn.respondent_id', '=', 'research_link.respondent_id')
                .onRef('drawn.id', '=', 'research_link.assessment_id'),
            )
            .select('research_link.number')
            .whereRef('research_link.respondent_id', '=', 'assessment.respondent_id')
            .where('drawn.questionnaire_id', '=', id)
            .where('drawn.questionnaire_version', '=', version),
        ),
      ),
    )
    .orderBy('respondent_id')
    .orderBy('submitted_at')
    .orderBy('assessment.id')
    .execute()
  return [...new Map(rows.map((row) => [row.respondent_id, row])).values()].map((row) => ({
    ...{ respondentId: row.respondent_id, assessmentId: row.id, value: row.value },
  }))
}

/** Adds the rows that come with a draw. */
export async function insertResearchRows(
  db: Kysely<Database>,
  { id, version }: QuestionnaireVersion,
  draw: number,
  joins: readonly DrawnNow[],
): Promise<void> {
  const questionnaire = { questionnaire_id: id, questionnaire_version: version }
  for (const part of inParts(joins, AT_ONCE)) {
    await db
      .insertInto('research_row')
      .values(
        part.map(({ number, label }) => ({
          ...{ ...questionnaire, number, label, joined_draw: draw, left_draw: null },
        })),
      )
      .execute()
    await db
      .insertInto('research_link')
      .values(
        part.map(({ number, respondentId, assessmentId }) => ({
          ...{ number, respondent_id: respondentId, assessment_id: assessmentId },
        })),
      )
      .execute()
  }
}

/** Notes that rows go with a draw. */
export async function endResearchRows(
  db: Kysely<Database>,
  { id, version }: QuestionnaireVersion,
  draw: number,
  numbers: readonly string[],
): Promise<void> {
  for (const part of inParts(numbers, AT_ONCE))
    await db
      .updateTable('research_row')
      .set({ left_draw: draw })
      .where('questionnaire_id', '=', id)
      .where('questionnaire_version', '=', version)
      .where('number', 'in', part)
      .execute()
}
