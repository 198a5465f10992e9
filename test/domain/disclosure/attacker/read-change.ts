import type { ChangeOfScale, ChangeSnapshot } from '../../../../app/domain/disclosure/change-snapshot'
import type { WaveContribution } from '../../../../app/domain/disclosure/publish-change'
import { readSnapshot, type SeenCell } from './seen-cell'

type Waves = Readonly<{ before: readonly WaveContribution[]; after: readonly WaveContribution[] }>

/**
 * Reads a change as it was published, with the knowledge of an insider: who answered which wave, and on which scales, but no
 * score. First and later scores of those who stayed, and the first of those who left, are cells like any other.
 */
export function readChange(
  published: string,
  { before, after }: Waves,
  isRounded: boolean,
): readonly SeenCell[] {
  const { questionnaire, threshold, scales } = JSON.parse(published) as ChangeSnapshot
  return Object.entries(scales).flatMap(([scaleId, scale]) => {
    const has = ({ scores }: WaveContribution) => typeof scores[scaleId] === 'number'
    const stayed = new Set(after.map(({ person }) => person))
    const rated = new Set(after.filter(has).map(({ person }) => person))
    const started = new Set(before.filter(has).map(({ person }) => person))
    const read = (cell: ChangeOfScale['before'], members: readonly WaveContribution[]) =>
      readSnapshot(
        JSON.stringify({ questionnaire, threshold, whole: { [scaleId]: cell }, breakdowns: [] }),
        members.filter(has).map((member) => ({ ...member, facts: NO_FACTS })),
        isRounded,
      )
    const [first] = read(
      scale.before,
      before.filter(({ person }) => rated.has(person)),
    )
    const [later] = read(
      scale.after,
      after.filter(({ person }) => started.has(person)),
    )
    const left = read(
      leaversAsCell(scale),
      before.filter(({ person }) => !stayed.has(person)),
    )
    return [...(first && later ? tighten(first, later, scale, isRounded ? 0.05 : 0) : []), ...left]
  })
}

/** Three roundings of two means: each bound is at most as wide as the two others let it be. */
function tighten(first: SeenCell, later: SeenCell, { change }: ChangeOfScale, margin: number): SeenCell[] {
  if (change.state !== 'shown') return [first, later]
  const [least, most] = [change.value.value - margin, change.value.value + margin]
  const meet = (one: SeenCell, low: number, high: number): SeenCell => ({
    ...one,
    mean: { low: Math.max(one.mean.low, low), high: Math.min(one.mean.high, high) },
  })
  return [
    meet(first, later.mean.low - most, later.mean.high - least),
    meet(later, first.mean.low + least, first.mean.high + most),
  ]
}

const NO_FACTS = { sector: null, function: null, tier: null }

function leaversAsCell({ leavers }: ChangeOfScale): ChangeOfScale['before'] {
  const hidden = { state: 'suppressed', reason: 'too-few' } as const
  const none = { sd: hidden, rwg: hidden, ad: hidden, coverage: hidden, dependence: hidden }
  if (leavers.state !== 'shown') return { n: hidden, mean: hidden, ...none }
  const { n, mean } = leavers.value
  return { n: { state: 'shown', value: n }, mean: { state: 'shown', value: mean }, ...none }
}
