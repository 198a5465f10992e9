import type { WaveKind } from './cohort'

/** A wave's kind in a sentence: "the baseline", "a wave between". */
export function nameWave(kind: WaveKind): string {
  return {
    baseline: 'the baseline',
    between: 'a wave between',
    end: 'the end wave',
    'follow-up': 'a follow-up',
  }[kind]
}
