import { findMeasurement } from '../../db/queries/measurements.server'
import type { KnownReliability } from '../domain/disclosure/change-snapshot'
import { measurementSnapshotSchema } from '../domain/disclosure/measurement-snapshot'
import type { QuestionnaireVersion } from '../domain/round/round'
import type { Deps } from './deps'

/** The reliability of each scale of a questionnaire version, where it was published (N3, P8): alpha, with how many people it is of. */
export async function readKnownReliability(
  deps: Pick<Deps, 'db'>,
  questionnaire: QuestionnaireVersion,
): Promise<Readonly<Record<string, KnownReliability>>> {
  const row = await findMeasurement(deps.db, questionnaire)
  if (!row) return {}
  const { scales } = measurementSnapshotSchema.parse(JSON.parse(row.content))
  return Object.fromEntries(
    Object.entries(scales).flatMap(([id, { n, alpha }]) =>
      n.state === 'shown' && alpha.state === 'shown' ? [[id, { alpha: alpha.value.value, n: n.value }]] : [],
    ),
  )
}
