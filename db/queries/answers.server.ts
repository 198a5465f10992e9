import type { Kysely, Selectable } from 'kysely'
import type { Answer, Answers, ScaleImportance } from '../../app/domain/answers/answers'
import { compileOnce, compileOncePerCount } from '../compile-once.server'
import type { Database } from '../database'
import { joinTransaction } from './join-transaction.server'

/** What is to be written: a value, or null where an answer is taken back. */
export type AnswerChanges = Readonly<{
  answers: Readonly<Record<string, Answer | null>>
  importance: Readonly<Record<string, number | null>>
}>

type AnswerRow = Selectable<Database['answer']>
type ImportanceRow = Selectable<Database['scale_importance']>

export type StoredAnswers = Readonly<{ answers: Answers; importance: ScaleImportance }>

/**
 * Writes changes to one assessment, all or none. Each item is its own row, so that two tabs or devices
 * that answer different items never overwrite each other. False, and nothing written, if the assessment
 * isn't there or was submitted: the update of its row holds it until the answers are in, so that nothing
 * can slip in behind a submission.
 */
export async function saveAnswers(
  db: Kysely<Database>,
  respondentId: string,
  assessmentId: string,
  changes: AnswerChanges,
  now: string,
): Promise<boolean> {
  return joinTransaction(db, async (transaction) => {
    const held = await touchUnsubmitted(transaction, { respondentId, assessmentId, now })
    if (Number(held.numAffectedRows) !== 1) return false

    const key = { respondent_id: respondentId, assessment_id: assessmentId }
    const answered = Object.entries(changes.answers).flatMap(([item_id, value]) =>
      value === null ? [] : [{ ...key, item_id, value: value === 'none' ? null : value, answered_at: now }],
    )
    if (answered.length > 0) await writeAnswers(transaction, answered)
    const rated = Object.entries(changes.importance).flatMap(([scale_id, value]) =>
      value === null ? [] : [{ ...key, scale_id, value, answered_at: now }],
    )
    if (rated.length > 0) await writeImportance(transaction, rated)
    const cleared = keysOfNull(changes.answers)
    if (cleared.length > 0) {
      await transaction
        .deleteFrom('answer')
        .where('respondent_id', '=', respondentId)
        .where('assessment_id', '=', assessmentId)
        .where('item_id', 'in', cleared)
        .execute()
    }
    const unrated = keysOfNull(changes.importance)
    if (unrated.length > 0) {
      await transaction
        .deleteFrom('scale_importance')
        .where('respondent_id', '=', respondentId)
        .where('assessment_id', '=', assessmentId)
        .where('scale_id', 'in', unrated)
        .execute()
    }
    return true
  })
}

const touchUnsubmitted = compileOnce(
  (
    db,
    {
      respondentId,
      assessmentId,
      now,
    }: Readonly<{ respondentId: string; assessmentId: string; now: string }>,
  ) =>
    db
      .updateTable('assessment')
      .set({ updated_at: now })
      .where('respondent_id', '=', respondentId)
      .where('id', '=', assessmentId)
      .where('submitted_at', 'is', null),
)

const writeAnswers = compileOncePerCount((db, rows: readonly AnswerRow[]) =>
  db
    .insertInto('answer')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['respondent_id', 'assessment_id', 'item_id']).doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        answered_at: row.ref('excluded.answered_at'),
      })),
    ),
)

const writeImportance = compileOncePerCount((db, rows: readonly ImportanceRow[]) =>
  db
    .insertInto('scale_importance')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['respondent_id', 'assessment_id', 'scale_id']).doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        answered_at: row.ref('excluded.answered_at'),
      })),
    ),
)

export async function loadAnswers(
  db: Kysely<Database>,
  respondentId: string,
  assessmentId: string,
): Promise<StoredAnswers> {
  const [answers, importance] = await Promise.all([
    db
      .selectFrom('answer')
      .select(['item_id', 'value'])
      .where('respondent_id', '=', respondentId)
      .where('assessment_id', '=', assessmentId)
      .execute(),
    db
      .selectFrom('scale_importance')
      .select(['scale_id', 'value'])
      .where('respondent_id', '=', respondentId)
      .where('assessment_id', '=', assessmentId)
      .execute(),
  ])
  return {
    answers: Object.fromEntries(answers.map((row) => [row.item_id, (row.value ?? 'none') as Answer])),
    importance: Object.fromEntries(importance.map((row) => [row.scale_id, row.value])) as ScaleImportance,
  }
}

/** Item ids answered so far, by assessment, over all of a person's assessments. */
export async function listAnsweredItems(
  db: Kysely<Database>,
  respondentId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('answer')
    .select(['assessment_id', 'item_id'])
    .where('respondent_id', '=', respondentId)
    .execute()
  const items = new Map<string, string[]>()
  for (const row of rows) items.set(row.assessment_id, [...(items.get(row.assessment_id) ?? []), row.item_id])
  return items
}

function keysOfNull(record: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(record).flatMap(([key, value]) => (value === null ? [key] : []))
}
