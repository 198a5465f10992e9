import type { Wave, WaveKind } from '../../../app/domain/cohort/cohort'
import type { ChangeOfScale, ChangeSnapshot, Spanned } from '../../../app/domain/disclosure/change-snapshot'
import { hideCell } from '../../../app/domain/disclosure/disclose-cell'
import { shown, type Suppression, suppressed } from '../../../app/domain/disclosure/figure'
import type { EvaluationSource } from '../../../app/domain/evaluation/evaluation-report'
import type { WaveSnapshot } from '../../../app/domain/evaluation/wave-snapshot'
import { loadQuestionnaires } from '../../../questionnaires/index'
import { cell } from '../group/sample-snapshot'

const library = loadQuestionnaires('questionnaires')
export const leading = library.find('system-leadership@1')!
export const situation = library.find('context-and-licence@1')!
export const conditions = library.find('system-conditions@1')!

export const span = (value: number, low: number, high: number): Spanned => ({ value, low, high })

/** A published change of twelve people, with nothing else shown of it. */
export function changeOf(
  before: number,
  after: number,
  change: Spanned,
  rest: Partial<ChangeOfScale> = {},
): ChangeOfScale {
  const [then, now] = [before, after].map((mean) => ({ ...cell(mean, 0.7, 0.5), n: shown(12) }))
  return {
    ...{ before: then!, after: now!, change: shown(change), effect: suppressed('extreme') },
    ...{ reliable: suppressed('no-reliability'), thenTest: suppressed('not-asked') },
    ...{ leavers: suppressed('too-few'), ...rest },
  }
}

export function hiddenChange(reason: Suppression): ChangeOfScale {
  const whole = suppressed('whole-hidden')
  return {
    ...{ before: hideCell(reason), after: hideCell(reason), change: suppressed(reason), effect: whole },
    ...{ reliable: whole, thenTest: suppressed('not-asked'), leavers: whole },
  }
}

export function snapshotOf(
  scales: ChangeSnapshot['scales'],
  changes: Partial<ChangeSnapshot> = {},
): ChangeSnapshot {
  return {
    ...{ kind: 'change', questionnaire: 'system-leadership@1', threshold: 8, fromWaveId: 'baseline' },
    ...{ scales, reliability: {}, ...changes },
  }
}

const days: Readonly<Record<WaveKind, readonly [opensOn: string, closesOn: string]>> = {
  baseline: ['2026-01-05', '2026-01-30'],
  between: ['2026-03-05', '2026-03-30'],
  end: ['2026-06-05', '2026-06-30'],
  'follow-up': ['2026-12-01', '2026-12-20'],
}

export function waveOf(kind: WaveKind, changes: Partial<Wave> = {}): Wave {
  return {
    ...{ id: kind, academyId: 'south', cohortId: 'c-1', kind, state: 'closed', catchesUpUntil: null },
    ...{ opensOn: days[kind][0], closesOn: days[kind][1], asksThenTest: false, asksReaction: false },
    questionnaires: [{ id: 'system-leadership', version: 1 }],
    ...{ openedAt: `${days[kind][0]}T06:00:00.000Z`, endedAt: `${days[kind][1]}T23:00:00.000Z`, ...changes },
  }
}

/** A cohort whose end wave has published these, with other waves as given. */
export function sourceOf(
  end: readonly WaveSnapshot[],
  changes: Partial<EvaluationSource> = {},
): EvaluationSource {
  return {
    programme: {
      ...{ name: 'Working across', aims: 'To lead where nobody is in charge.', tier: null },
      ...{
        design: 'coaching',
        aimedAt: [{ questionnaire: 'system-leadership', scale: leading.scales[0]!.id }],
      },
    },
    cohort: { name: 'Autumn', reporting: 'at-end', threshold: 8 },
    joined: 24,
    situations: [],
    teams: [],
    waves: [
      { wave: waveOf('baseline'), rate: 80, snapshots: [] },
      { wave: waveOf('end'), rate: null, snapshots: end },
    ],
    questionnaires: [leading],
    events: [],
    ...changes,
  }
}
