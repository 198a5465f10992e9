import { expect, test } from 'vitest'
import type { Direction } from '../../../app/domain/evaluation/evaluation-report'
import { evaluateChange } from '../../../app/domain/evaluation/evaluate-change'
import { changeOf, hiddenChange, leading, snapshotOf, span, waveOf } from './sample-evaluation'

const of = {
  rose: changeOf(2.9, 3.4, span(0.5, 0.2, 0.8)),
  fell: changeOf(3.4, 2.9, span(-0.5, -0.8, -0.2)),
  unclear: changeOf(2.9, 3.0, span(0.1, -0.2, 0.4)),
  hidden: hiddenChange('ledger'),
}
type Moves = readonly (Direction | 'hidden')[]

/** What is said of scales aimed at and others that moved like this. */
function aims(aimed: Moves, others: Moves): string {
  const scales = [...aimed, ...others].map((move, index) => [leading.scales[index]!.id, of[move]] as const)
  return evaluateChange(leading, snapshotOf(Object.fromEntries(scales)), {
    ...{ from: waveOf('baseline'), to: waveOf('end') },
    aimedAt: scales.slice(0, aimed.length).map(([scale]) => ({ questionnaire: leading.id, scale })),
  }).aims.join(' ')
}

test('[N7] the aimed-at moved, the others did not: said only where it is so', () => {
  expect(aims(['rose', 'rose', 'hidden'], ['unclear', 'unclear', 'unclear'])).toBe(
    'Of the scales aimed at whose change is shown (2), 2 rose. Of the others (3), 3 showed no change that this cohort could show. The aimed-at moved, the others did not, so far as this cohort could show: what one would expect if the programme did what it meant to, though no proof that it did. The two groups are set side by side, not tested against each other.',
  )
  expect(aims(['rose', 'unclear'], ['unclear'])).toContain('Some of the aimed-at moved, the others did not')
})

test.each<[Moves, Moves, string]>([
  [['rose'], ['rose', 'unclear'], 'Both moved'],
  [['rose'], ['fell'], 'Both moved'],
  [['unclear'], ['unclear'], 'Neither moved'],
  [['unclear'], ['rose'], 'The others moved; the aimed-at did not'],
  [['fell', 'rose'], ['unclear'], 'Something that was aimed at went down'],
  [['fell'], ['rose'], 'Something that was aimed at went down'],
  [['rose'], ['hidden'], 'There is no other scale whose change is shown'],
  [['hidden'], ['rose'], 'Of none of the scales that the programme aims at is a change shown'],
  [[], ['rose'], 'The programme names none of these scales as its aim'],
])('[N7] aimed at %j, others %j', (aimed, others, said) => {
  expect(aims(aimed, others)).toContain(said)
  expect(aims(aimed, others)).not.toContain('The aimed-at moved, the others did not')
})
