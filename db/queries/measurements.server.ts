import type { Kysely } from 'kysely'
import type { QuestionnaireVersion } from '../../app/domain/round/round'
import type { Database } from '../database'
import type { SnapshotRow } from '../round-tables'

/** Whose what is published of everybody is. */
export const ENGLAND = 'england'

/** What was published last of how a questionnaire version measures; undefined where nothing was. */
export async function findMeasurement(
  db: Kysely<Database>,
  { id, version }: QuestionnaireVersion,
): Promise<SnapshotRow | undefined> {
  return db
    .selectFrom('snapshot')
    .selectAll()
    .where('owner_id', '=', ENGLAND)
    .where('owner_kind', '=', 'england')
    .where('questionnaire_id', '=', id)
    .where('questionnaire_version', '=', version)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}
