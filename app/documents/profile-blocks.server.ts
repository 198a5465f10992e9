import { radarGeometry } from '../components/charts/radar-geometry'
import type { ProfileReport } from '../domain/profile/profile-report'
import type { Source } from '../domain/questionnaire/questionnaire-schema'
import { formatScore } from '../domain/scoring/format-score'
import {
  type BlockGroup,
  type DocumentBlock,
  type FigureBlock,
  heading,
  paragraph,
  type TableBlock,
} from './document-block'
import { drawRadar, radarHeight } from './draw-radar.server'
import { rankedBlocks } from './ranked-blocks'
import { scoreOrReason } from './score-or-reason'
import { formatDate } from '../components/page-layout/date-text'

export type EarlierScores = Readonly<{
  submittedAt: string
  scores: readonly Readonly<{ id: string; score: number | null }>[]
}>

type Options = Readonly<{ earlier?: readonly EarlierScores[]; sources?: readonly Source[]; origin?: string }>

const MOST_EARLIER = 5

const SELF_REPORT = [
  'This is a self-report: it shows how the person who answered saw their own practice at the time.',
  'It is not a validated test, and how certain the scores are is not known.',
  'There is no overall score, because the parts work together in different ways for different people.',
].join(' ')

const CONTEXT = {
  introduction:
    'It is described, not scored, and no answer is better than another. Some of it can’t be trained: it may be worth a conversation instead.',
  whenEmpty:
    'Skill is not all there is to it. What you can do depends on your position, your standing, your licence and your time as well. Those questions were not answered this time, so there is nothing to show beside the scores.',
}

/** A profile as the blocks of a document, in reading order, each group to be kept on one page. */
export function profileBlocks(report: ProfileReport, options: Options): readonly BlockGroup[] {
  const earlier = [...(options.earlier ?? [])]
    .sort((one, other) => other.submittedAt.localeCompare(one.submittedAt))
    .slice(0, MOST_EARLIER)
  return [
    opening(report),
    ...(report.scales.length > 0 ? scored(report, earlier) : []),
    ...context(report),
    sourcesOf(report, options),
  ]
}

/** Everything about scores; a questionnaire of topics has none. */
function scored(report: ProfileReport, earlier: readonly EarlierScores[]): readonly BlockGroup[] {
  return [
    [
      heading(2, 'At a glance'),
      ...report.sentences.map((text) => paragraph(text)),
      ...radar(report, earlier),
    ],
    [heading(2, 'Your scores'), ...scoreTable(report, earlier)],
    ...rankedBlocks(report),
  ]
}

function opening({ questionnaire, submittedAt, facts }: ProfileReport): BlockGroup {
  const version = `${questionnaire.id}@${questionnaire.version}`
  const when = submittedAt === null ? 'A sample, not a real person' : `Submitted ${formatDate(submittedAt)}`
  return [
    heading(1, `${questionnaire.title}: your profile`),
    { kind: 'paragraph', tone: 'quiet', runs: [`${when} · questionnaire ${version}`] },
    ...facts.map(([label, value], index): DocumentBlock => {
      const last = index === facts.length - 1
      return { kind: 'paragraph', tone: last ? 'plain' : 'close', runs: [{ bold: `${label}: ` }, value] }
    }),
    { kind: 'paragraph', tone: 'note', runs: [SELF_REPORT] },
  ]
}

function radar(
  { scales, sentences, submittedAt }: ProfileReport,
  earlier: readonly EarlierScores[],
): DocumentBlock[] {
  const now = submittedAt === null ? 'This profile' : formatDate(submittedAt)
  const geometry = radarGeometry(
    scales.map(({ id, title }) => ({ id, label: title })),
    [
      { id: 'now', label: now, values: scales.map(({ score }) => score) },
      ...earlier.map((one) => ({
        id: one.submittedAt,
        label: formatDate(one.submittedAt),
        values: scales.map(({ id }) => scoreIn(one, id)),
      })),
    ],
  )
  const compared = earlier.map((one) => formatDate(one.submittedAt)).join(', ')
  const figure: FigureBlock = {
    kind: 'figure',
    alt: [
      `Radar chart of ${scales.length} scores.`,
      ...sentences,
      ...(compared ? [`Shown with earlier profiles: ${compared}.`] : []),
      'The same numbers are in the table that follows.',
    ].join(' '),
    // A little narrower than the text, so that the labels are no larger than its letters.
    heightAt: (width) => radarHeight(geometry, width * 0.92),
    draw: (doc, x, y, width) => drawRadar(doc, geometry, x + width * 0.04, y, width * 0.92),
  }
  const gap = scales.some(({ score }) => score === null)
    ? ' Where the line is broken there were not enough answers for a score.'
    : ''
  const rings = `The inner ring is a score of 1, the outer ring a score of 5.${gap}`
  return [figure, { kind: 'paragraph', tone: 'quiet', runs: [rings] }]
}

function scoreTable({ scales }: ProfileReport, earlier: readonly EarlierScores[]): DocumentBlock[] {
  const before = earlier[0]
  const asksImportance = scales.some(({ importance }) => importance !== null)
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { heading: 'Scale', share: 33 },
      { heading: 'Score', share: 17, align: 'right' },
      ...(before
        ? ([
            { heading: formatDate(before.submittedAt), share: 21, align: 'right' },
            { heading: 'Change', share: 11, align: 'right' },
          ] as const)
        : []),
      ...(asksImportance ? [{ heading: 'Your role calls for it', share: 25 }] : []),
    ],
    rows: scales.map((scale) => [
      scale.title,
      scoreOrReason(scale),
      ...(before ? comparison(scale.score, scoreIn(before, scale.id)) : []),
      ...(asksImportance ? [scale.importance?.label ?? 'Skipped'] : []),
    ]),
  }
  const note = before
    ? 'Scores run from 1 to 5. Changes were worked out before rounding.'
    : 'Scores run from 1 to 5.'
  return [{ kind: 'paragraph', tone: 'quiet', runs: [note] }, table]
}

function comparison(now: number | null, before: number | null): [string, string] {
  return [before === null ? 'No score' : formatScore(before), changeText(now, before)]
}

function changeText(now: number | null, before: number | null): string {
  if (now === null || before === null) return '–'
  const change = formatScore(now - before)
  return Number(change) > 0 ? `+${change}` : change
}

/** Beside every profile of skills stands what they are used in (P2). Only what was answered is told. */
function context({ context: groups, scales }: ProfileReport): BlockGroup[] {
  const answered = groups
    .map(({ title, topics }) => ({ title, topics: topics.filter(({ answer }) => answer !== null) }))
    .filter(({ topics }) => topics.length > 0)
  if (answered.length === 0) {
    return scales.length > 0 ? [[heading(2, 'Your situation'), paragraph(CONTEXT.whenEmpty)]] : []
  }
  const introduction = `${scales.length > 0 ? 'Read the scores beside this. ' : ''}${CONTEXT.introduction}`
  return answered.map(({ title, topics }, index) => [
    ...(index === 0 ? [heading(2, 'Your situation'), paragraph(introduction)] : []),
    heading(3, title),
    {
      kind: 'list',
      items: topics.map((topic) => [
        { bold: `${topic.title}. ` },
        `${topic.statement} `,
        { bold: topic.answer ?? '' },
      ]),
    },
  ])
}

function sourcesOf({ scales, questionnaire }: ProfileReport, { sources = [], origin }: Options): BlockGroup {
  const ids = [...new Set(scales.flatMap(({ provenance }) => provenance.map(({ source }) => source)))]
  const cited = ids.map((id) => {
    const source = sources.find((one) => one.id === id)
    if (!source) return `${id}.`
    const title = /[.?!]$/.test(source.title) ? source.title : `${source.title}.`
    return `${source.authors.join(', ')} (${source.year}). ${title} ${source.publisher}.`
  })
  const where = origin
    ? ` The source of each item is shown at ${origin}/questionnaires/${questionnaire.id}.`
    : ''
  return [
    heading(2, 'Where this comes from'),
    {
      kind: 'paragraph',
      tone: 'quiet',
      runs: [`${cited.join(' ')} Items are in our own words.${where}`.trim()],
    },
  ]
}

function scoreIn({ scores }: EarlierScores, id: string): number | null {
  return scores.find((score) => score.id === id)?.score ?? null
}
