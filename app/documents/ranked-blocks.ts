import { describeRankings, type RankedScale, type Ranking } from '../domain/profile/describe-rankings'
import type { ProfileReport } from '../domain/profile/profile-report'
import { type BlockGroup, heading, paragraph } from './document-block'

/** What stands out on a profile, and what each of these scales means. */
export function rankedBlocks(report: ProfileReport): readonly BlockGroup[] {
  return describeRankings(report).flatMap((ranking) => ranked(ranking, report))
}

function ranked({ title, text, scales, equal }: Ranking, report: ProfileReport): BlockGroup[] {
  const [first, ...others] = scales.map((scale) => scaleBlocks(scale, report))
  const ties = equal.map((scale) => scale.title)
  const closing = ties.length > 0 ? [[paragraph(`Equal with the last of these: ${ties.join(', ')}.`)]] : []
  return [[heading(2, title), paragraph(text), ...(first ?? [])], ...others, ...closing]
}

function scaleBlocks({ scale, summary }: RankedScale, { words }: ProfileReport): BlockGroup {
  const { growing, steady, strong } = scale.looksLike
  const [firstQuestion, secondQuestion] = scale.reflection
  return [
    heading(3, scale.title),
    { kind: 'paragraph', runs: [{ bold: `${summary}. ` }, scale.definition] },
    {
      kind: 'list',
      items: [
        [{ bold: 'Growing: ' }, growing],
        [{ bold: 'Steady: ' }, steady],
        [{ bold: 'Strong: ' }, strong],
        [{ bold: `${words.reflection}: ` }, `${firstQuestion} ${secondQuestion}`],
      ],
    },
  ]
}
