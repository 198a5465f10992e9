import { expect, test } from 'vitest'
import { shown, suppressed } from '../../../app/domain/disclosure/figure'
import { buildEvaluation } from '../../../app/domain/evaluation/build-evaluation'
import { listEvaluationFigures } from '../../../app/domain/evaluation/list-evaluation-figures'
import { deepFreeze } from '../../factories/deep-freeze'
import { hiddenCell, snapshotOf as groupSnapshotOf, cell } from '../group/sample-snapshot'
import {
  changeOf,
  conditions,
  hiddenChange,
  leading,
  snapshotOf,
  sourceOf,
  span,
  waveOf,
} from './sample-evaluation'

const [influence, politics, room, beyond] = leading.scales.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
]
const rose = changeOf(2.9, 3.4, span(0.5, 0.2, 0.8), { effect: shown(span(0.7, 0.2, 1.1)) })
const unclear = changeOf(2.9, 3.0, span(0.1, -0.2, 0.4))
const endOf = (...args: Parameters<typeof snapshotOf>) =>
  buildEvaluation(sourceOf([snapshotOf(...args)])).skills[0]!.changes[0]!

test('[N8] what changed is told with its interval and effect in words, without stars', () => {
  expect(endOf({ [influence]: rose }).changed).toEqual([
    'Influence without authority rose by 0.5 points on average, from 2.9 to 3.4 (12 people); the change may be anything from 0.2 to 0.8 points. In standard deviations that is 0.7 (Hedges g; from 0.2 to 1.1): medium in Cohen’s rough words.',
  ])
  expect(endOf({ [influence]: changeOf(3.4, 2.4, span(-1, -1.6, -0.4)) }).changed).toEqual([
    'Influence without authority fell by 1.0 point on average, from 3.4 to 2.4 (12 people); the change may be anything from −1.6 to −0.4 points.',
  ])
})

// Half the interval, 0.3, is t(0.975) of 11 df, 2.201, times the standard error; with t(0.8) of 0.876: 0.3 × (1 + 0.876 / 2.201) = 0.42.
test('[N9] where the interval includes nought no change is claimed, and it says how large one would have shown', () => {
  const { changed, unchanged } = endOf({ [influence]: unclear })
  expect(changed).toEqual([])
  expect(unchanged).toEqual([
    'Influence without authority: no change that this cohort could show. The mean went from 2.9 to 3.0 (12 people); the change may be anything from −0.2 to 0.4 points. A change of about 0.4 points would have shown in four of five such cohorts.',
  ])
  expect(endOf({ [influence]: changeOf(2.9, 3.3, span(0.4, 0, 0.8)) }).changed).toEqual([])
})

test('[N4] looking back stands beside the change, and the two are never averaged', () => {
  const looked = { ...rose, thenTest: shown({ ...span(1, 0.5, 1.5), n: 12 }) }
  expect(endOf({ [influence]: looked }).thenTest).toEqual([
    'Influence without authority: looking back, 12 people put themselves 1.0 point higher now than at the start (from 0.5 to 1.5); the change of the scores is 0.5 (from 0.2 to 0.8).',
  ])
  // 0.75 would be their mean, 0.8 as shown: nothing but each by itself is told.
  expect(endOf({ [influence]: looked }).scales[0]!.words).toMatchObject({
    change: '0.5 (0.2 to 0.8)',
    thenTest: '1.0 (0.5 to 1.5), n 12',
  })
})

test('[N3] reliable change is told in thirds, with the reliability and where it comes from', () => {
  const reliable = { ...rose, reliable: shown({ up: 'some', down: 'few', least: 0.6 } as const) }
  const said = endOf({ [influence]: reliable }, { reliability: { [influence]: { alpha: 0.9, n: 60 } } })
  expect(said.reliable).toEqual([
    'Influence without authority: some went up, few went down; one person’s change had to exceed 0.6 points (alpha 0.90, from 60 people).',
  ])
})

test('[N5] those who left are set beside those who stayed', () => {
  const leavers = (high: number) => ({
    ...rose,
    leavers: shown({
      n: 8,
      mean: { kind: 'number', value: 2.3 } as const,
      stayersAbove: span(0.9, high - 1.6, high),
    }),
  })
  expect(endOf({ [influence]: leavers(1.7) }).leavers).toEqual([
    'Influence without authority: the 8 people who did not answer again began at 2.3; those who stayed began higher (Hedges g 0.9, from 0.1 to 1.7).',
  ])
  expect(endOf({ [influence]: leavers(1.5) }).leavers[0]).toContain(
    'no difference from those who stayed that this cohort could show',
  )
})

test('[N6] the warning says how many intervals there are and how many would miss by chance', () => {
  expect(
    endOf({ [influence]: rose, [politics]: unclear, [room]: hiddenChange('too-few') }).intervals,
  ).toEqual([
    'There are 2 intervals of 95% here, and they are not adjusted for how many there are: by chance alone about 0.1 of 2 is to be expected to miss the true change. Look at the whole more than at a single scale.',
  ])
})

test('what is not shown is told with its reason, once for each kind of figure', () => {
  const { notShown } = endOf({
    [influence]: hiddenChange('complement'),
    [politics]: { ...rose, reliable: suppressed('needs-eleven') },
    [room]: { ...rose, reliable: suppressed('needs-eleven') },
  })
  expect(notShown).toEqual([
    'Change of Influence without authority is not shown: the rest of the group is too small.',
    'How many changed by more than error of Reading the politics and Room within the rules is not shown: fewer than 11 answers.',
    'Looking back of all scales is not shown: it was not asked.',
    'Those who left beside those who stayed of Reading the politics and Room within the rules is not shown: too few answers.',
  ])
})

test('[N7] scales aimed at come first and are marked, each group in the questionnaire’s order', () => {
  const aimedAt = [{ questionnaire: 'system-leadership', scale: room }]
  const source = sourceOf([snapshotOf({ [influence]: rose, [politics]: unclear, [room]: rose })])
  const report = buildEvaluation({ ...source, programme: { ...source.programme, aimedAt } })
  expect(report.skills[0]!.changes[0]!.scales.map(({ id, isAimedAt }) => [id, isAimedAt])).toEqual([
    [room, true],
    [influence, false],
    [politics, false],
  ])
  expect(report.question).toContain('Of what was asked it is meant to develop: Room within the rules.')
})

test('[P2] what surrounds people stands in a section of its own, beside their skills', () => {
  const [clarity] = conditions.scales.map(({ id }) => id) as [string]
  const around = snapshotOf({ [clarity]: rose }, { questionnaire: 'system-conditions@1' })
  const { skills, surroundings } = buildEvaluation(
    sourceOf([snapshotOf({ [beyond]: unclear }), around], { questionnaires: [leading, conditions] }),
  )
  expect(skills.map(({ questionnaire: { id } }) => id)).toEqual(['system-leadership'])
  expect(surroundings.map(({ questionnaire: { id } }) => id)).toEqual(['system-conditions'])
  expect(surroundings[0]!.changes[0]!.aims).toEqual([])
})

test('[H7] [H9] design and people are told in numbers that may be told', () => {
  const report = buildEvaluation(sourceOf([snapshotOf({ [influence]: rose })]))
  expect(report.design).toEqual([
    'The programme’s design: Coaching. It is for people in every tier.',
    'The baseline, 5 January 2026 to 30 January 2026, asks “Leading across the system”.',
    'The end wave, 5 June 2026 to 30 June 2026, asks “Leading across the system”.',
    'It was chosen before the first wave that nothing is published before the end, and then the change of those who answered at both times.',
    'Nothing is shown of fewer than 8 people, nor what would give a few people away beside what was published before.',
  ])
  expect(report.whoTookPart).toEqual([
    '24 people have taken part so far, whether or not they answered.',
    'The baseline: about 80 per cent of those asked answered everything.',
    'The end wave: how many answered is not shown.',
    '“Leading across the system”, the baseline and the end wave: 12 people are in the change of a scale.',
  ])
  expect(report.limits.join(' ')).toMatch(/self-report.*no comparison group.*response shift/)
})

test('[H7] [N11] before anything is published it says when it will be', () => {
  const planned = (reporting: 'at-end' | 'baseline-now') =>
    buildEvaluation(
      sourceOf([], {
        cohort: { name: 'Autumn', reporting, threshold: 8 },
        waves: [
          { wave: waveOf('baseline', { state: 'open' }), rate: null, snapshots: [] },
          { wave: waveOf('end', { state: 'planned' }), rate: null, snapshots: [] },
        ],
      }),
    )
  const end = 'What changed will be published when the end wave closes, after 30 June 2026.'
  expect(planned('at-end')).toMatchObject({ isPublished: false, toCome: [end] })
  expect(planned('baseline-now').toCome).toEqual([
    'A profile of the baseline will be published when it closes, after 30 January 2026.',
    end,
  ])
  expect(buildEvaluation(sourceOf([])).toCome[0]).toContain('no change could be worked out')
  expect(buildEvaluation(sourceOf([], { waves: [] })).toCome[0]).toContain('No wave has been set up yet')
  expect(buildEvaluation(sourceOf([snapshotOf({ [influence]: rose })])).toCome).toEqual([])
})

test('[D8] reactions are means with how many said so, and words where those may be read', () => {
  const snapshot = groupSnapshotOf(
    { usefulness: cell(3.9, 0.7, 0.5), relevance: hiddenCell('too-few') },
    [],
    'reaction@1',
  )
  const reactions = (texts: Parameters<typeof shown<string[]>>[0] | null) =>
    buildEvaluation(
      sourceOf([
        { kind: 'reaction', snapshot, texts: texts === null ? suppressed('needs-ten') : shown(texts) },
      ]),
    ).reactions[0]!
  expect(reactions(['More time', 'Less travel'])).toEqual({
    waveId: 'end',
    at: 'end, 2026-06-30',
    figures: [
      { id: 'usefulness', title: 'How useful it was to them', n: '10', mean: '3.9' },
      {
        ...{ id: 'relevance', title: 'How relevant it was to their work' },
        ...{ n: 'not shown: too few answers', mean: 'not shown: too few answers' },
      },
    ],
    heading: 'At the end wave (30 June 2026)',
    sentences: [
      'How useful it was to them: 3.9 on average, from 1 (“Not useful”) to 5 (“Among the most useful I have done”), said by 10 people.',
      'How relevant it was to their work is not shown: too few answers.',
      'What they would change, in the words of those who let them be read, in no order and without names:',
    ],
    texts: ['More time', 'Less travel'],
  })
  expect(reactions(null)).toMatchObject({ texts: [] })
  expect(reactions(null).sentences.at(-1)).toContain('is not shown: fewer than 10 answers')
})

test('[B7] [N14] each scale has a line from three waves on, and of two where something happened between them, which stands on the same axis', () => {
  const source = sourceOf([snapshotOf({ [influence]: rose })], {
    events: [{ id: 'e', happenedOn: '2026-02-14', kind: 'policy', text: 'A new law' }],
  })
  const [first, last] = source.waves as [(typeof source.waves)[0], (typeof source.waves)[0]]
  const middle = changeOf(2.8, 3.1, span(0.3, 0, 0.6))
  const between = { wave: waveOf('between'), rate: null, snapshots: [snapshotOf({ [influence]: middle })] }
  const { trend } = buildEvaluation({ ...source, waves: [first, between, last] }).skills[0]!
  expect(trend?.scales[0]?.points.map(({ day, mean }) => [day, mean])).toEqual([
    ['2026-01-30', 2.9],
    ['2026-03-30', 3.1],
    ['2026-06-30', 3.4],
  ])
  expect(trend?.events).toEqual([{ number: 1, day: '2026-02-14', text: 'A new law' }])
  const ofTwo = buildEvaluation(source).skills[0]!.trend
  expect(ofTwo?.scales[0]?.points.map(({ day }) => day)).toEqual(['2026-01-30', '2026-06-30'])
  expect(ofTwo?.events).toEqual(trend?.events)
  expect(buildEvaluation({ ...source, events: [] }).skills[0]!.trend).toBeNull()
  const later = source.events.map((event) => ({ ...event, happenedOn: '2026-07-01' }))
  expect(buildEvaluation({ ...source, events: later }).skills[0]!.trend).toBeNull()
})

test('[D5] the rows of a file say what the page says, a hidden figure with its reason', () => {
  const rows = listEvaluationFigures(
    buildEvaluation(
      deepFreeze(sourceOf([snapshotOf({ [influence]: rose, [politics]: hiddenChange('too-few') })])),
    ),
  )
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatchObject({ scale: influence, aimed_at: 'yes', n: '12', change: '0.5 (0.2 to 0.8)' })
  expect(rows[1]).toMatchObject({
    aimed_at: 'no',
    n: 'not shown: too few answers',
    hedges_g: 'not shown: the whole group is not shown',
  })
})

test('[N8] a file has what people thought of the programme as well', () => {
  const whole = { usefulness: cell(3.9, 0.7, 0.5), relevance: hiddenCell('too-few') }
  const snapshot = groupSnapshotOf(whole, [], 'reaction@1')
  const reaction = { kind: 'reaction', snapshot, texts: suppressed('needs-ten') } as const
  expect(listEvaluationFigures(buildEvaluation(sourceOf([reaction])))).toMatchObject([
    { questionnaire: 'reaction', to: 'end, 2026-06-30', scale: 'usefulness', n: '10', mean_now: '3.9' },
    { scale: 'relevance', n: 'not shown: too few answers', mean_now: 'not shown: too few answers' },
  ])
})
