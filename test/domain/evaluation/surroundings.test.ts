import { expect, test } from 'vitest'
import type { ContextSnapshot } from '../../../app/domain/disclosure/context-snapshot'
import { shown, suppressed } from '../../../app/domain/disclosure/figure'
import { buildEvaluation } from '../../../app/domain/evaluation/build-evaluation'
import { sayTeamFigure } from '../../../app/domain/evaluation/evaluate-teams'
import { listEvaluationFigures } from '../../../app/domain/evaluation/list-evaluation-figures'
import { listReportParts } from '../../../app/domain/evaluation/list-report-parts'
import { cell, hiddenCell, snapshotOf as groupSnapshotOf } from '../group/sample-snapshot'
import { conditions, situation, sourceOf } from './sample-evaluation'

const [first, second] = situation.topicGroups.flatMap(({ topics }) => topics) as [
  (typeof situation.topicGroups)[0]['topics'][0],
  (typeof situation.topicGroups)[0]['topics'][0],
]
const published: ContextSnapshot = {
  kind: 'context',
  ...{ questionnaire: 'context-and-licence@1', threshold: 11, fromWaveId: 'baseline' },
  topics: {
    [first.id]: shown({ n: 14, then: 'few', now: 'some' }),
    [second.id]: suppressed('needs-eleven'),
  },
}

test('[N12] [P2] people’s own situation is told in words: which answers, how many people, few or some or most', () => {
  const { situations } = buildEvaluation(sourceOf([published], { situations: [situation] }))
  expect(situations).toMatchObject([
    {
      heading: 'Their own situation, from the baseline to the end wave',
      topics: [
        {
          title: 'Formal position',
          statement:
            'I hold a post that lets me make decisions on behalf of my organisation. “Agree” or “Strongly agree”',
          ...{ n: '14', then: 'few', now: 'some' },
        },
        { n: 'not shown: fewer than 11 answers', now: 'not shown: fewer than 11 answers' },
      ],
    },
  ])
})

test('[N12] a file has shares in columns of their own, and no mean', () => {
  const report = buildEvaluation(sourceOf([published], { situations: [situation] }))
  expect(listEvaluationFigures(report)[0]).toMatchObject({
    ...{ questionnaire: 'context-and-licence', version: '1', scale: first.id, n: '14', mean_now: '' },
    ...{ from: 'baseline, 2026-01-30', to: 'end, 2026-06-30', share_then: 'few', share_now: 'some' },
  })
})

test('[N13] what teams shared stands beside it, a column a round in the order of time', () => {
  const scale = conditions.scales[0]!.id
  const round = (publishedAt: string, mean: number | null) => ({
    ...{ team: { id: 'board', name: 'System board' }, questionnaire: conditions, publishedAt },
    content: groupSnapshotOf(
      { [scale]: mean === null ? hiddenCell('too-few') : cell(mean, 0.7, 0.5) },
      [],
      'system-conditions@1',
    ),
  })
  const report = buildEvaluation(
    sourceOf([], {
      teams: [round('2026-02-01T10:00:00.000Z', 2.9), round('2026-06-01T10:00:00.000Z', null)],
    }),
  )
  expect(report.teams).toMatchObject([
    {
      heading: `System board: ${conditions.title}`,
      columns: ['1 February 2026', '1 June 2026'],
      rows: conditions.scales.map(({ id }, index) => ({
        ...{
          id,
          figures:
            index === 0
              ? [
                  { mean: '2.9', n: '10' },
                  { mean: 'not shown: too few answers', n: '' },
                ]
              : Array(2).fill({ mean: 'not asked', n: '' }),
        },
      })),
    },
  ])
  expect(report.teams[0]!.rows[0]!.figures.map(sayTeamFigure)).toEqual([
    '2.9, n 10',
    'not shown: too few answers',
  ])
  const rows = listEvaluationFigures(report)
  expect(rows).toHaveLength(2 * conditions.scales.length)
  expect(rows[0]).toMatchObject({
    ...{ team: 'System board', questionnaire: 'system-conditions', version: '1', scale, from: '' },
    ...{ to: '1 February 2026', n: '10', mean_now: '2.9' },
  })
})

test('[N11] a file for programs has the texts, what happened and how to read it, beside the figures', () => {
  const event = { id: 'e', happenedOn: '2026-02-14', kind: 'policy', text: 'A new law' } as const
  const report = buildEvaluation(sourceOf([published], { events: [event] }))
  const parts = listReportParts(report)
  expect(parts).toMatchObject({ selfReport: true, events: [{ day: '2026-02-14', text: 'A new law' }] })
  for (const part of ['question', 'design', 'whoTookPart', 'howToRead', 'limits'] as const) {
    expect(parts[part]).toEqual(report[part])
    expect(parts[part]).not.toEqual([])
  }
})
