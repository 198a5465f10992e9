import type { ProfileOverlay } from '../domain/profile/overlay-profile'
import type { ProfileReport } from '../domain/profile/profile-report'
import type { Source } from '../domain/questionnaire/questionnaire-schema'
import { formatDate } from '../components/page-layout/date-text'
import { type BlockGroup, type DocumentBlock, heading, paragraph } from './document-block'
import { radarBlocks } from './radar-blocks.server'
import { rankedBlocks } from './ranked-blocks'
import { scoreBlocks } from './score-blocks'
import { sourceBlocks } from './source-blocks'
import { contextBlocks, topicBlocks } from './topic-blocks'

type Options = Readonly<{
  overlay?: ProfileOverlay | null
  sources?: readonly Source[]
  origin?: string
}>

/** A profile as the blocks of a document, in reading order, each group to be kept on one page. */
export function profileBlocks(
  report: ProfileReport,
  { overlay = null, sources = [], origin }: Options,
): readonly BlockGroup[] {
  return [
    opening(report),
    ...(report.scales.length > 0 ? scored(report, overlay) : []),
    ...topicBlocks(report),
    ...contextBlocks(report),
    sourceBlocks(report, sources, origin),
  ]
}

/** Everything about scores; a questionnaire of topics has none. */
function scored(report: ProfileReport, overlay: ProfileOverlay | null): readonly BlockGroup[] {
  const { sentences, words, scales } = report
  const hasScores = scales.some(({ score }) => score !== null)
  const said = sentences.map((text) => paragraph(text))
  if (!hasScores && !overlay) return [[heading(2, words.scores), ...said]]
  return [
    [heading(2, 'At a glance'), ...said, ...(hasScores ? radarBlocks(report, overlay) : [])],
    [heading(2, words.scores), ...scoreBlocks(report, overlay)],
    ...rankedBlocks(report),
  ]
}

function opening({ questionnaire, submittedAt, facts, words }: ProfileReport): BlockGroup {
  const version = `${questionnaire.id}@${questionnaire.version}`
  const when = submittedAt === null ? 'A sample, not a real person' : `Submitted ${formatDate(submittedAt)}`
  return [
    heading(1, words.documentHeading),
    { kind: 'paragraph', tone: 'quiet', runs: [`${when} · questionnaire ${version}`] },
    ...facts.map(([label, value], index): DocumentBlock => {
      const last = index === facts.length - 1
      return { kind: 'paragraph', tone: last ? 'plain' : 'close', runs: [{ bold: `${label}: ` }, value] }
    }),
    { kind: 'paragraph', tone: 'note', runs: [{ bold: 'Self-report. ' }, words.selfReport] },
  ]
}
