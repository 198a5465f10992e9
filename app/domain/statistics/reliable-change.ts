import { type Estimate, estimate, noEstimate } from './estimate'

/**
 * What a change must exceed to be more than error of measurement: the standard error of measurement, that of a
 * difference, and `least`, 1.96 times the latter, in units of the scale.
 */
export type ReliableChange = Readonly<{ sem: number; seOfChange: number; least: number }>

/**
 * The reliable change index: a person's change divided by `seOfChange` is reliable where it is above 1.96 or below
 * −1.96. From the standard deviation at the first measurement and the scale's reliability.
 * Source: Jacobson and Truax (1991), Journal of Consulting and Clinical Psychology 59, 12–19.
 *
 * Smallest n: that of the standard deviation. A reliability that isn't from 0 to 1 gives a reason, and so do no variance
 * and a reliability of 1, which leave no error to compare with.
 */
export function reliableChange(sdBefore: number, reliability: number | null): Estimate<ReliableChange> {
  if (reliability === null || !(reliability >= 0 && reliability <= 1))
    return noEstimate('no reliability given')
  const sem = sdBefore * Math.sqrt(1 - reliability)
  if (sem === 0) return noEstimate('no variance')
  const seOfChange = Math.SQRT2 * sem
  return estimate<ReliableChange>({ sem, seOfChange, least: RELIABLE * seOfChange })
}

/** Jacobson and Truax give 1.96, not more digits of z. */
const RELIABLE = 1.96
