import type { Kysely } from 'kysely'
import type { DemandBand } from '../../app/domain/development/compare-needs-and-offers'
import type { ReleasedDemand } from '../../app/domain/development/released-demand'
import type { Database } from '../database'
import type { DemandReleaseRow, DemandRow } from '../need-tables'

/** Notes what one person looked for in vain; what is noted of an assessment and scale already stays as it was. */
export async function insertDemand(db: Kysely<Database>, rows: readonly DemandRow[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('demand')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['person_id', 'assessment_id', 'scale_id']).doNothing())
    .execute()
}

/** Takes out what a person has noted in quarters that aren't closed. */
export async function deleteOpenDemand(db: Kysely<Database>, personId: string): Promise<void> {
  await db
    .deleteFrom('demand')
    .where('person_id', '=', personId)
    .where('quarter', 'not in', (closed) => closed.selectFrom('demand_quarter').select('quarter'))
    .execute()
}

/** Closes a quarter: false if it was closed before. */
export async function closeQuarter(db: Kysely<Database>, quarter: string, at: string): Promise<boolean> {
  const result = await db
    .insertInto('demand_quarter')
    .values({ quarter, closed_at: at })
    .onConflict((conflict) => conflict.column('quarter').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}

export async function insertDemandReleases(
  db: Kysely<Database>,
  rows: readonly DemandReleaseRow[],
): Promise<void> {
  if (rows.length > 0) await db.insertInto('demand_release').values(rows).execute()
}

/**
 * The demand released for some ICSs since a quarter: of each ICS and scale the latest, and of one quarter the latest
 * version of its questionnaire.
 */
export async function listReleasedDemand(
  db: Kysely<Database>,
  { icsIds, since }: Readonly<{ icsIds: readonly string[]; since: string }>,
): Promise<readonly ReleasedDemand[]> {
  if (icsIds.length === 0) return []
  const rows = await db
    .selectFrom('demand_release')
    .selectAll()
    .where('ics_id', 'in', icsIds)
    .where('quarter', '>=', since)
    .orderBy('ics_id')
    .orderBy('questionnaire_id')
    .orderBy('scale_id')
    .orderBy('quarter')
    .orderBy('questionnaire_version')
    .execute()
  const latest = new Map(
    rows.map((row) => [
      JSON.stringify([row.ics_id, row.questionnaire_id, row.scale_id]),
      {
        ...{ icsId: row.ics_id, questionnaire: row.questionnaire_id, scale: row.scale_id },
        ...{ quarter: row.quarter, band: row.band as DemandBand },
      },
    ]),
  )
  return [...latest.values()]
}
