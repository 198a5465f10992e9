import { constants } from 'node:os'
import { Refusal } from './refusal.mjs'

/** Someone stopped us: nothing failed, and there is nothing to sum up. */
export class Stopped extends Refusal {
  /** @param {import('./run-child.mjs').StopSignal} signal */
  constructor(signal) {
    super('Stopped.', 128 + constants.signals[signal])
  }
}
