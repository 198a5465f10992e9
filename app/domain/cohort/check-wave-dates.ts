import type { Day } from '../field/field'
import type { Wave, WaveKind } from './cohort'
import { nameWave } from './name-wave'

type Dates = Readonly<{ id: string | null; kind: WaveKind; opensOn: Day; closesOn: Day }>

/** What is wrong with a wave's dates, by the field that says it. */
export type WaveDateProblem = Readonly<{ field: 'opensOn' | 'closesOn' | 'kind'; sentence: string }>

const order: readonly WaveKind[] = ['baseline', 'between', 'end', 'follow-up']

/**
 * Whether a wave fits among the others of its cohort (H4): it opens no later than it closes, no two overlap, there is one
 * baseline and one end, and they follow each other as they are named. Cancelled waves don't count.
 */
export function checkWaveDates(wave: Dates, others: readonly Wave[]): readonly WaveDateProblem[] {
  if (wave.closesOn < wave.opensOn)
    return [{ field: 'closesOn', sentence: 'The last day must not be before the first' }]
  const rest = others.filter(({ id, state }) => id !== wave.id && state !== 'cancelled')
  const problems: WaveDateProblem[] = []
  if (['baseline', 'end'].includes(wave.kind) && rest.some(({ kind }) => kind === wave.kind))
    problems.push({ field: 'kind', sentence: `This cohort has ${nameWave(wave.kind)} already` })
  const overlapped = rest.find(
    ({ opensOn, closesOn }) => opensOn <= wave.closesOn && wave.opensOn <= closesOn,
  )
  if (overlapped)
    problems.push({
      field: 'opensOn',
      sentence: `These days overlap with ${nameWave(overlapped.kind)}: waves must not`,
    })
  const misplaced = rest.find(
    (other) =>
      other !== overlapped &&
      Math.sign(order.indexOf(other.kind) - order.indexOf(wave.kind)) *
        (other.opensOn > wave.opensOn ? 1 : -1) <
        0,
  )
  if (misplaced) {
    const side = order.indexOf(misplaced.kind) < order.indexOf(wave.kind) ? 'after' : 'before'
    problems.push({ field: 'opensOn', sentence: `It must be ${side} ${nameWave(misplaced.kind)}` })
  }
  return problems
}
