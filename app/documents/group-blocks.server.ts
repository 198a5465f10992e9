import { radarGeometry } from '../components/charts/radar-geometry'
import { sayBreakdown } from '../domain/group/say-breakdown'
import { type GroupBreakdown, type GroupReport, groupWords } from '../domain/group/group-report'
import { type BlockGroup, type DocumentBlock, heading, paragraph } from './document-block'
import { drawRadar, radarHeight } from './draw-radar.server'

export type GroupDocument = Readonly<{
  heading: string
  caption: string
  about: readonly string[]
  report: GroupReport
}>

/** A published result as the blocks of a document: what the page says, with every breakdown that was published. */
export function groupBlocks(document: GroupDocument): readonly BlockGroup[] {
  const { report } = document
  return [
    [
      heading(1, document.heading),
      { kind: 'paragraph', tone: 'quiet', runs: [document.caption] },
      {
        kind: 'paragraph',
        tone: 'note',
        runs: [{ bold: 'Self-report. ' }, `${groupWords.selfReport} ${groupWords.noTotal}`],
      },
      ...document.about.map(paragraph),
    ],
    [heading(2, 'What the group says'), ...report.sentences.map(paragraph), ...radar(document)],
    [heading(2, 'The same as a table'), figures(report), paragraph(groupWords.agreement)],
    ...report.breakdowns.map((breakdown) => breakdownBlocks(report, breakdown)),
  ]
}

function radar({ heading: label, report: { scales, sentences } }: GroupDocument): readonly DocumentBlock[] {
  if (scales.every(({ drawn }) => drawn === null)) return []
  const geometry = radarGeometry(
    scales.map(({ id, title }) => ({ id, label: title })),
    [
      {
        id: 'group',
        label,
        values: scales.map(({ drawn }) => drawn),
        bands: scales.map(({ band }) => band),
      },
    ],
  )
  return [
    {
      kind: 'figure',
      alt: [
        `Radar chart of ${scales.length} means.`,
        ...sentences,
        'The same numbers are in the table that follows.',
      ].join(' '),
      heightAt: (width) => radarHeight(geometry, width * 0.92),
      draw: (doc, x, y, width) => drawRadar(doc, geometry, x + width * 0.04, y, width * 0.92),
    },
    {
      kind: 'paragraph',
      tone: 'quiet',
      runs: [
        `The inner ring is a mean of 1, the outer ring a mean of 5. ${groupWords.band} ${groupWords.gap}`,
      ],
    },
  ]
}

function figures({ scales, isSelf }: GroupReport): DocumentBlock {
  return {
    kind: 'table',
    columns: [
      { heading: 'Scale', share: 26 },
      { heading: 'Answers', share: 12 },
      { heading: 'Mean', share: 12 },
      { heading: 'SD', share: 12 },
      { heading: 'Agreement', share: 16 },
      { heading: 'AD', share: 12 },
      ...(isSelf ? [{ heading: 'Bring it', share: 10 }] : []),
    ],
    rows: scales.map(({ title, n, mean, sd, agreement, ad, coverage }) => [
      title,
      n,
      mean,
      sd,
      agreement,
      ad,
      ...(isSelf ? [coverage ?? ''] : []),
    ]),
  }
}

function breakdownBlocks({ scales }: GroupReport, breakdown: GroupBreakdown): BlockGroup {
  const { dimension, columns } = breakdown
  return [
    heading(2, `By ${dimension}`),
    ...sayBreakdown(breakdown).map(paragraph),
    // A row a group and scale: as many groups as there are fit on a page that is as narrow as this.
    {
      kind: 'table',
      columns: [
        { heading: 'Scale', share: 34 },
        { heading: 'Group', share: 34 },
        { heading: 'Mean', share: 20 },
        { heading: 'Answers', share: 12 },
      ],
      rows: scales.flatMap(({ title }, index) =>
        columns.map(({ label, cells }) => {
          const cell = cells[index]!
          return [title, label, cell.mean, cell.isShown ? cell.n : '']
        }),
      ),
    },
  ]
}
