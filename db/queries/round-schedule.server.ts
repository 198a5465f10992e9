import type { Kysely } from 'kysely'
import type { Day } from '../../app/domain/field/field'
import type { Round } from '../../app/domain/round/round'
import type { Database } from '../database'

type RoundKey = Readonly<{ teamId: string; id: string }>

/** Ids of the rounds in a state, those that open first first; of one team, or of all. */
export async function listRoundIds(
  db: Kysely<Database>,
  state: Round['state'],
  teamId: string | null = null,
): Promise<readonly string[]> {
  const all = db.selectFrom('round').select('id').where('state', '=', state)
  const rows = await (teamId === null ? all : all.where('team_id', '=', teamId))
    .orderBy('opens_on')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Moves the last day of a round that has not ended to a later one: false if it has, or the day is no later. */
export async function extendRound(db: Kysely<Database>, key: RoundKey, closesOn: Day): Promise<boolean> {
  const result = await db
    .updateTable('round')
    .set({ closes_on: closesOn })
    .where('team_id', '=', key.teamId)
    .where('id', '=', key.id)
    .where('state', 'in', ['scheduled', 'open'])
    .where('closes_on', '<', closesOn)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** What others may see of answering, and the day that it is of (D9). */
export type StoredRate = Readonly<{ percent: number | null; on: Day }>

/** The rate as it was last worked out; null before the first time. */
export async function findRate(db: Kysely<Database>, key: RoundKey): Promise<StoredRate | null> {
  const row = await db
    .selectFrom('round')
    .select(['rate', 'rate_on'])
    .where('team_id', '=', key.teamId)
    .where('id', '=', key.id)
    .executeTakeFirst()
  if (!row || row.rate === null || row.rate_on === null) return null
  return { percent: JSON.parse(row.rate) as number | null, on: row.rate_on }
}

/** Keeps the day's rate: true for one caller a day only. */
export async function storeRate(db: Kysely<Database>, key: RoundKey, rate: StoredRate): Promise<boolean> {
  const result = await db
    .updateTable('round')
    .set({ rate: JSON.stringify(rate.percent), rate_on: rate.on })
    .where('team_id', '=', key.teamId)
    .where('id', '=', key.id)
    .where((where) => where.or([where('rate_on', 'is', null), where('rate_on', '<', rate.on)]))
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** The make-up that was counted when a round closed; null before. */
export async function findMakeUp(db: Kysely<Database>, key: RoundKey): Promise<string | null> {
  const row = await db
    .selectFrom('round')
    .select('make_up')
    .where('team_id', '=', key.teamId)
    .where('id', '=', key.id)
    .executeTakeFirst()
  return row?.make_up ?? null
}
