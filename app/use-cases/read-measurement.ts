import { findMeasurement } from '../../db/queries/measurements.server'
import {
  type MeasurementSnapshot,
  measurementSnapshotSchema,
} from '../domain/disclosure/measurement-snapshot'
import type { QuestionnaireVersion } from '../domain/round/round'
import type { Deps } from './deps'

/** How well a questionnaire version measures, as it was published last, and when; null before the first time (P8). */
export async function readMeasurement(
  deps: Pick<Deps, 'db'>,
  questionnaire: QuestionnaireVersion,
): Promise<Readonly<{ snapshot: MeasurementSnapshot; publishedAt: string }> | null> {
  const row = await findMeasurement(deps.db, questionnaire)
  return row
    ? {
        snapshot: measurementSnapshotSchema.parse(JSON.parse(row.content)),
        publishedAt: row.published_at,
      }
    : null
}
