import type { Kysely } from 'kysely'
import type { CohortTables } from '../cohort-tables'
import type { Database } from '../database'
import { countSubmittedUses } from './assessment-uses.server'

type NewNotice = CohortTables['wave_notice']

export async function insertWaveNotice(db: Kysely<Database>, notice: NewNotice): Promise<void> {
  await db.insertInto('wave_notice').values(notice).execute()
}

export type WaveNotice = NewNotice &
  Readonly<{
    email: string
    programme: string
    cohort: string
    joined_at: string
    left_at: string | null
    /** How many questionnaires of the wave they have submitted, whether or not those still count. */
    answered: number
  }>

/** A notice with what its mail needs of the person and the cohort. */
export async function findWaveNotice(db: Kysely<Database>, id: string): Promise<WaveNotice | undefined> {
  const row = await db
    .selectFrom('wave_notice')
    .innerJoin('wave', 'wave.id', 'wave_notice.wave_id')
    .innerJoin('cohort', 'cohort.id', 'wave.cohort_id')
    .innerJoin('programme', 'programme.id', 'cohort.programme_id')
    .innerJoin('person', 'person.id', 'wave_notice.person_id')
    .innerJoin('participation', (join) =>
      join
        .onRef('participation.cohort_id', '=', 'cohort.id')
        .onRef('participation.person_id', '=', 'wave_notice.person_id'),
    )
    .selectAll('wave_notice')
    .select(['programme.name as programme', 'cohort.name as cohort', 'person.email'])
    .select(['participation.joined_at', 'participation.left_at'])
    .where('wave_notice.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const purpose = { kind: 'wave', id: row.wave_id } as const
  const answered = await countSubmittedUses(db, { purpose, withdrawn: 'with', respondentId: row.person_id })
  return { ...row, answered: answered.get(row.person_id) ?? 0 }
}
