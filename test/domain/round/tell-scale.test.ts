import { expect, test } from 'vitest'
import type { Cell } from '../../../app/domain/disclosure/snapshot'
import { shown, suppressed } from '../../../app/domain/disclosure/figure'
import { buildGroupReport } from '../../../app/domain/group/build-group-report'
import { tellScale } from '../../../app/domain/round/tell-scale'
import { loadQuestionnaires } from '../../../questionnaires/index'

const questionnaire = loadQuestionnaires('questionnaires').latest('collaboration-factors')!

function tell(changes: Partial<Cell>): readonly string[] {
  const number = (value: number) => shown({ kind: 'number', value } as const)
  const cell: Cell = {
    ...{ n: shown(9), mean: number(3.6), sd: number(0.8), rwg: number(0.6), ad: number(0.5) },
    ...{ coverage: suppressed('not-self'), dependence: suppressed('not-self'), ...changes },
  }
  const [{ id } = { id: '' }] = questionnaire.scales
  const snapshot = {
    questionnaire: 'collaboration-factors@1',
    threshold: 5,
    whole: { [id]: cell },
    breakdowns: [],
  }
  return tellScale(buildGroupReport(questionnaire, snapshot).scales[0]!)
}

test('[W7] a scale is told by its mean, how many it is of, and how far members agree', () => {
  expect(tell({})).toEqual([
    'On average 3.6 on a scale of 1 to 5, from 9 answers.',
    'Agreement among you is moderate.',
  ])
})

test('[W7, D7] what is bounded is told by its bound, and what is not shown by why', () => {
  const few = suppressed('needs-eight')
  expect(tell({ n: shown(6), mean: shown({ kind: 'above', value: 4.8 }), rwg: few })).toEqual([
    'On average above 4.8 on a scale of 1 to 5, from 6 answers.',
    'How far you agree is not shown: fewer than 8 answered.',
  ])
  const hidden = suppressed('too-few')
  expect(tell({ n: hidden, mean: hidden, rwg: hidden })).toEqual([
    'The figure is not shown: too few answers.',
  ])
})

test('[W7, P3] what rests on a few is told', () => {
  expect(tell({ coverage: shown('few'), dependence: shown(true) })).toContain('Only a few of you bring this.')
})
