import { nodeVersionComplaint } from './check-node-version.mjs'

/**
 * What every entry does first: refuse a Node that is too old, then load the work and report its failure.
 *
 * An old Node must be able to read this file and check-node-version.mjs before it is refused, so both keep
 * to old syntax and everything newer is imported only after the check.
 *
 * @param {() => Promise<unknown>} work
 */
export function begin(work) {
  const complaint = nodeVersionComplaint(process.versions.node)
  if (complaint) {
    console.error(complaint)
    process.exit(1)
  }
  import('./stop-with-npm.mjs')
    .then((module) => module.stopWithNpm())
    .then(work)
    .catch((error) => import('./report-failure.mjs').then((module) => module.reportFailure(error)))
}
