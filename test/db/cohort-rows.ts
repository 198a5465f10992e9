import type { Kysely } from 'kysely'
import type { Wave } from '../../app/domain/cohort/cohort'
import { insertCohort } from '../../db/queries/cohorts.server'
import { insertProgramme } from '../../db/queries/programmes.server'
import { insertWave } from '../../db/queries/waves.server'
import type { Database } from '../../db/database'
import { NINE } from './rows'

type Ids = Readonly<{ academyId: string; cohortId: string; waveId: string }>

/** An academy with a programme, a cohort and a wave. */
export async function addCohort(db: Kysely<Database>, ids: Ids): Promise<void> {
  const { academyId, cohortId } = ids
  const programmeId = `programme-of-${cohortId}`
  await db
    .insertInto('academy')
    .values({ id: academyId, name: `Academy ${academyId}`, created_at: NINE, ended_on: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await insertProgramme(db, {
    ...{ academy_id: academyId, id: programmeId, name: `Programme of ${cohortId}`, aims: 'To learn.' },
    ...{ aimed_at: '[]', tier: null, design: 'project', version: 1, created_at: NINE, ended_on: null },
  })
  await insertCohort(db, {
    ...{ academy_id: academyId, id: cohortId, programme_id: programmeId, name: `Cohort ${cohortId}` },
    ...{ reporting: 'at-end', threshold: 8, version: 1, created_at: NINE, ended_on: null },
  })
  await addWave(db, ids)
}

/** A planned wave of a cohort, of "our-group" in its first version. */
export async function addWave(
  db: Kysely<Database>,
  { academyId, cohortId, waveId }: Ids,
  changes: Partial<Wave> = {},
): Promise<void> {
  await insertWave(db, {
    ...{ academyId, cohortId, id: waveId, kind: 'baseline', asksThenTest: false, asksReaction: false },
    ...{ opensOn: '2026-11-22', closesOn: '2026-12-06', catchesUpUntil: null },
    questionnaires: [{ id: 'our-group', version: 1 }],
    ...changes,
  })
}
