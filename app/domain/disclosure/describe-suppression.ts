import type { Suppression } from './figure'
import { thresholds } from './thresholds'

/**
 * Why a figure is not shown, in a sentence that is true of every group it stands beside.
 * @param threshold k of the snapshot
 */
export function describeSuppression(reason: Suppression, threshold: number): string {
  switch (reason) {
    case 'too-few':
      return `Not shown: fewer than ${threshold} people have a score here.`
    case 'complement':
      return `Not shown: it would tell about a group of fewer than ${threshold} that is left over.`
    case 'sibling':
      return 'Not shown: a smaller group could be worked out from it.'
    case 'ledger':
      return `Not shown: with what was published before, it would tell about fewer than ${threshold} people.`
    case 'extreme':
      return 'Not shown: with other figures it would tell that some people all answered at one end of the scale.'
    case 'whole-hidden':
      return 'Not shown, because the whole group is not shown here.'
    case 'needs-eight':
      return `Shown from ${thresholds.spread} people on.`
    case 'needs-ten':
      return `Shown from ${thresholds.texts} answers on.`
    case 'not-self':
      return 'Told of self-assessments only.'
  }
}
