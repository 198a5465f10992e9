import type { Kysely, Selectable } from 'kysely'
import type { Day } from '../../app/domain/field/field'
import type { CohortTables } from '../cohort-tables'
import type { Database } from '../database'

type WaveKey = Readonly<{ academyId: string; waveId: string }>
type ParticipantKey = WaveKey & Readonly<{ personId: string }>

/** Notes that somebody is invited to a wave; false if they are already. */
export async function addWaveParticipant(
  db: Kysely<Database>,
  { academyId, waveId, personId }: ParticipantKey,
  at: string,
): Promise<boolean> {
  const result = await db
    .insertInto('wave_participant')
    .values({
      ...{ academy_id: academyId, wave_id: waveId, person_id: personId },
      ...{ invited_at: at, reminders: 0, reminded_on: null },
    })
    .onConflict((conflict) => conflict.columns(['academy_id', 'wave_id', 'person_id']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

export type WaveParticipant = Selectable<CohortTables['wave_participant']> & Readonly<{ joined_at: string }>

/** Who was invited to a wave and still takes part, with when they joined the cohort. */
export async function listWaveParticipants(
  db: Kysely<Database>,
  waveId: string,
): Promise<readonly WaveParticipant[]> {
  return db
    .selectFrom('wave_participant')
    .innerJoin('wave', 'wave.id', 'wave_participant.wave_id')
    .innerJoin('participation', (join) =>
      join
        .onRef('participation.cohort_id', '=', 'wave.cohort_id')
        .onRef('participation.person_id', '=', 'wave_participant.person_id'),
    )
    .selectAll('wave_participant')
    .select('participation.joined_at')
    .where('wave_participant.wave_id', '=', waveId)
    .where('participation.left_at', 'is', null)
    .orderBy('wave_participant.person_id')
    .execute()
}

/** Notes a reminder, for one caller a day and person: false if they had one today, of this wave or another. */
export async function noteWaveReminder(
  db: Kysely<Database>,
  { academyId, waveId, personId, today }: ParticipantKey & Readonly<{ today: Day }>,
): Promise<boolean> {
  const reminded = await db
    .selectFrom('wave_participant')
    .select('wave_id')
    .where('person_id', '=', personId)
    .where('reminded_on', '=', today)
    .executeTakeFirst()
  if (reminded) return false
  await db
    .updateTable('wave_participant')
    .set((row) => ({ reminders: row('reminders', '+', 1), reminded_on: today }))
    .where('academy_id', '=', academyId)
    .where('wave_id', '=', waveId)
    .where('person_id', '=', personId)
    .execute()
  return true
}
