import type { Kysely } from 'kysely'
import type { Wave } from '../../app/domain/cohort/cohort'
import type { Day } from '../../app/domain/field/field'
import type { WaveRow } from '../cohort-tables'
import type { Database } from '../database'

type WaveKey = Readonly<{ academyId: string; id: string }>
/** What its keeper says of a wave. */
export type WaveSettings = Readonly<
  Pick<
    Wave,
    'kind' | 'opensOn' | 'closesOn' | 'catchesUpUntil' | 'questionnaires' | 'asksThenTest' | 'asksReaction'
  >
>

/** Adds a wave, planned. */
export async function insertWave(
  db: Kysely<Database>,
  wave: WaveSettings & Readonly<{ academyId: string; cohortId: string; id: string }>,
): Promise<void> {
  await db
    .insertInto('wave')
    .values({
      ...valuesOf(wave),
      academy_id: wave.academyId,
      cohort_id: wave.cohortId,
      id: wave.id,
      state: 'planned',
      opened_at: null,
      ended_at: null,
      rate: null,
      rate_on: null,
    })
    .execute()
  await setQuestionnaires(db, wave, wave.questionnaires)
}

/** Changes a wave that has not opened; false if it has. */
export async function updatePlannedWave(
  db: Kysely<Database>,
  key: WaveKey,
  settings: WaveSettings,
): Promise<boolean> {
  const result = await db
    .updateTable('wave')
    .set(valuesOf(settings))
    .where('academy_id', '=', key.academyId)
    .where('id', '=', key.id)
    .where('state', '=', 'planned')
    .executeTakeFirst()
  if (Number(result.numUpdatedRows) !== 1) return false
  await setQuestionnaires(db, key, settings.questionnaires)
  return true
}

/** Takes back a wave that has not opened; false if it has. */
export async function deletePlannedWave(db: Kysely<Database>, key: WaveKey): Promise<boolean> {
  const result = await db
    .deleteFrom('wave')
    .where('academy_id', '=', key.academyId)
    .where('id', '=', key.id)
    .where('state', '=', 'planned')
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}

export async function findWave(db: Kysely<Database>, id: string): Promise<Wave | undefined> {
  const row = await db.selectFrom('wave').selectAll().where('id', '=', id).executeTakeFirst()
  return row && (await withQuestionnaires(db, [row]))[0]
}

/** The waves of a cohort, in the order in which they open. */
export async function listWaves(db: Kysely<Database>, cohortId: string): Promise<readonly Wave[]> {
  const rows = await db
    .selectFrom('wave')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('opens_on')
    .orderBy('id')
    .execute()
  return withQuestionnaires(db, rows)
}

/** Ids of the waves in a state, those that open first first. */
export async function listWaveIds(db: Kysely<Database>, state: Wave['state']): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('wave')
    .select('id')
    .where('state', '=', state)
    .orderBy('opens_on')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Moves a wave from one state to another: true for one caller only. */
export async function moveWave(
  db: Kysely<Database>,
  key: WaveKey,
  move: Readonly<{
    from: Wave['state']
    to: Wave['state']
    values?: Readonly<Partial<Pick<WaveRow, 'opened_at' | 'ended_at'>>>
  }>,
): Promise<boolean> {
  const result = await db
    .updateTable('wave')
    .set({ state: move.to, ...move.values })
    .where('academy_id', '=', key.academyId)
    .where('id', '=', key.id)
    .where('state', '=', move.from)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Moves the last day of a wave that has not ended to a later one: false if it has, or the day is no later. */
export async function extendWave(db: Kysely<Database>, key: WaveKey, closesOn: Day): Promise<boolean> {
  const result = await db
    .updateTable('wave')
    .set({ closes_on: closesOn })
    .where('academy_id', '=', key.academyId)
    .where('id', '=', key.id)
    .where('state', 'in', ['planned', 'open'])
    .where('closes_on', '<', closesOn)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** What others may see of answering, and the day that it is of (D9); null before the first time. */
export async function findWaveRate(
  db: Kysely<Database>,
  key: WaveKey,
): Promise<Readonly<{ percent: number | null; on: Day }> | null> {
  const row = await db
    .selectFrom('wave')
    .select(['rate', 'rate_on'])
    .where('academy_id', '=', key.academyId)
    .where('id', '=', key.id)
    .executeTakeFirst()
  if (!row || row.rate === null || row.rate_on === null) return null
  return { percent: JSON.parse(row.rate) as number | null, on: row.rate_on }
}

/** Keeps the day's rate: true for one caller a day only. */
export async function storeWaveRate(
  db: Kysely<Database>,
  key: WaveKey,
  rate: Readonly<{ percent: number | null; on: Day }>,
): Promise<boolean> {
  const result = await db
    .updateTable('wave')
    .set({ rate: JSON.stringify(rate.percent), rate_on: rate.on })
    .where('academy_id', '=', key.academyId)
    .where('id', '=', key.id)
    .where((where) => where.or([where('rate_on', 'is', null), where('rate_on', '<', rate.on)]))
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

function valuesOf(settings: WaveSettings) {
  return {
    kind: settings.kind,
    opens_on: settings.opensOn,
    closes_on: settings.closesOn,
    catches_up_until: settings.catchesUpUntil,
    asks_then_test: settings.asksThenTest ? 1 : 0,
    asks_reaction: settings.asksReaction ? 1 : 0,
  }
}

async function setQuestionnaires(
  db: Kysely<Database>,
  { academyId, id }: WaveKey,
  asked: Wave['questionnaires'],
): Promise<void> {
  await db
    .deleteFrom('wave_questionnaire')
    .where('academy_id', '=', academyId)
    .where('wave_id', '=', id)
    .execute()
  for (const { id: questionnaireId, version } of asked) {
    await db
      .insertInto('wave_questionnaire')
      .values({
        ...{ academy_id: academyId, wave_id: id },
        ...{ questionnaire_id: questionnaireId, questionnaire_version: version },
      })
      .execute()
  }
}

async function withQuestionnaires(db: Kysely<Database>, rows: readonly WaveRow[]): Promise<readonly Wave[]> {
  if (rows.length === 0) return []
  const asked = await db
    .selectFrom('wave_questionnaire')
    .selectAll()
    .where(
      'wave_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('questionnaire_id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    academyId: row.academy_id,
    cohortId: row.cohort_id,
    kind: row.kind,
    state: row.state,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    catchesUpUntil: row.catches_up_until,
    questionnaires: asked
      .filter(({ wave_id: waveId }) => waveId === row.id)
      .map((one) => ({ id: one.questionnaire_id, version: one.questionnaire_version })),
    asksThenTest: row.asks_then_test === 1,
    asksReaction: row.asks_reaction === 1,
    openedAt: row.opened_at,
    endedAt: row.ended_at,
  }))
}
