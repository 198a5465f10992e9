import { formatDate } from '../components/page-layout/date-text'
import { describeChange, type ProfileOverlay } from '../domain/profile/overlay-profile'
import type { ProfileReport, ReportedScale } from '../domain/profile/profile-report'
import { IMPORTANCE_SKIPPED } from '../domain/profile/profile-words'
import { formatScore } from '../domain/scoring/format-score'
import type { DocumentBlock, TableBlock } from './document-block'

/** The scores as a table; with another assessment, both in the order of time, and the change. */
export function scoreBlocks(report: ProfileReport, overlay: ProfileOverlay | null): DocumentBlock[] {
  const { scales, words } = report
  const hasImportance = scales.some(({ importance }) => importance !== null)
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { heading: 'Scale', share: 33 },
      ...(overlay ? columnsOfChange(overlay) : [{ heading: 'Score', share: 17, align: 'right' } as const]),
      ...(hasImportance ? [{ heading: words.importance, share: 25 }] : []),
    ],
    rows: scales.map((scale) => [
      scale.title,
      ...(overlay ? cellsOfChange(overlay, scale) : [scoreOrReason(scale)]),
      ...(hasImportance ? [scale.importance?.label ?? IMPORTANCE_SKIPPED] : []),
    ]),
  }
  const note = overlay
    ? 'Scores run from 1 to 5. Changes were worked out before rounding.'
    : 'Scores run from 1 to 5.'
  return [
    { kind: 'paragraph', tone: 'quiet', runs: [note] },
    table,
    ...(overlay ? [{ kind: 'paragraph', runs: [words.change] } as const] : []),
  ]
}

function columnsOfChange({ then, now }: ProfileOverlay): TableBlock['columns'] {
  return [
    { heading: formatDate(then), share: 17, align: 'right' },
    { heading: formatDate(now), share: 17, align: 'right' },
    { heading: 'Change', share: 15, align: 'right' },
  ]
}

function cellsOfChange({ changes }: ProfileOverlay, { id }: ReportedScale): readonly string[] {
  const change = changes.find((one) => one.id === id)
  return [
    ...[change?.then ?? null, change?.now ?? null].map((score) =>
      score === null ? 'No score' : formatScore(score),
    ),
    describeChange(change?.change ?? null),
  ]
}

function scoreOrReason({ score, reason }: ReportedScale): string {
  if (score !== null) return formatScore(score)
  return reason ? reason.charAt(0).toUpperCase() + reason.slice(1) : 'No score'
}
