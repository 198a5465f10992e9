import type { IntraclassCorrelation } from '../../app/domain/statistics/intraclass-correlation'
import { orReason } from './or-reason'

/** An intraclass correlation as it is printed. */
export function printCorrelation({ value, interval, F, df1, df2 }: IntraclassCorrelation) {
  return { value: orReason(value), interval: orReason(interval), F: orReason(F), df1, df2 }
}
