import { sayDay } from '../field/say-day'
import type { EvaluationSource } from './evaluation-report'

/** When what isn't published yet will be (H7); empty once change was published. */
export function sayToCome({ cohort, waves }: Pick<EvaluationSource, 'cohort' | 'waves'>): readonly string[] {
  if (waves.some(({ snapshots }) => snapshots.some(({ kind }) => kind === 'change'))) return []
  const standing = waves.map(({ wave }) => wave).filter(({ state }) => state !== 'cancelled')
  if (standing.length === 0)
    return ['No wave has been set up yet. Once there is one, it is said here when its results will appear.']
  const baseline = standing.find(({ kind }) => kind === 'baseline')
  const end = standing.find(({ kind }) => kind === 'end')
  const isOfBaseline = cohort.reporting === 'baseline-now' && baseline && baseline.state !== 'closed'
  return [
    ...(isOfBaseline
      ? [`A profile of the baseline will be published when it closes, after ${sayDay(baseline.closesOn)}.`]
      : []),
    sayEnd(end),
  ]
}

function sayEnd(end: EvaluationSource['waves'][number]['wave'] | undefined): string {
  if (!end)
    return 'What changed will be published when the end wave closes. Its days have not been set up yet.'
  if (end.state === 'closed')
    return 'The end wave has closed, and no change could be worked out: it asked nothing in the same version as a baseline.'
  return `What changed will be published when the end wave closes, after ${sayDay(end.closesOn)}.`
}
