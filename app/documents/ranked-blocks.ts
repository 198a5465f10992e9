import type {
  GrowthBasis,
  ProfileReport,
  RankedScales,
  ReportedScale,
} from '../domain/profile/profile-report'
import { type BlockGroup, heading, paragraph } from './document-block'
import { scoreOrReason } from './score-or-reason'

type RankedWording = Readonly<{ title: string; basis: string; whenEmpty: string }>

const STRENGTHS: RankedWording = {
  title: 'Strengths on your profile',
  basis: 'Above your own middle score, the highest first.',
  whenEmpty: 'Nothing stands above the middle of this profile.',
}

/** How growth areas were found (DESIGN §5). */
const GROWTH: Readonly<Record<GrowthBasis, RankedWording | null>> = {
  importance: {
    title: 'Growth areas',
    basis:
      'You said your role calls for these, and they lie below your own middle score. The widest gap first.',
    whenEmpty: 'Nothing that you said your role calls for a great deal lies below your own middle score.',
  },
  lower: {
    title: 'Lower on your profile',
    basis:
      'These are the lowest scores, and no more than that: without knowing what your role calls for, they can’t be called growth areas.',
    whenEmpty: 'Nothing stands below the middle of this profile.',
  },
  none: null,
}

/** What stands out on a person's own profile, and what each of these scales means. */
export function rankedBlocks(report: ProfileReport): readonly BlockGroup[] {
  const growth = GROWTH[report.growthAreas.basis]
  return [
    ...ranked(report, report.strengths, STRENGTHS),
    ...(growth ? ranked(report, report.growthAreas, growth) : []),
  ]
}

function ranked(
  { scales }: ProfileReport,
  { shown, equal }: RankedScales,
  { title, basis, whenEmpty }: RankedWording,
): BlockGroup[] {
  const byId = new Map(scales.map((scale) => [scale.id, scale]))
  const found = shown.flatMap((id) => byId.get(id) ?? [])
  const [first, ...others] = found.map(scaleBlocks)
  const opening = [heading(2, title), paragraph(found.length > 0 ? basis : whenEmpty)]
  const ties = equal.flatMap((id) => byId.get(id)?.title ?? [])
  const closing = ties.length > 0 ? [[paragraph(`Equal with the last of these: ${ties.join(', ')}.`)]] : []
  return [[...opening, ...(first ?? [])], ...others, ...closing]
}

function scaleBlocks(scale: ReportedScale): BlockGroup {
  const { growing, steady, strong } = scale.looksLike
  const [firstQuestion, secondQuestion] = scale.reflection
  const importance = scale.importance
    ? `, your role calls for it: ${scale.importance.label.toLowerCase()}`
    : ''
  return [
    heading(3, scale.title),
    { kind: 'paragraph', runs: [{ bold: `${scoreOrReason(scale)}${importance}. ` }, scale.definition] },
    {
      kind: 'list',
      items: [
        [{ bold: 'Growing: ' }, growing],
        [{ bold: 'Steady: ' }, steady],
        [{ bold: 'Strong: ' }, strong],
        [{ bold: 'To think about: ' }, `${firstQuestion} ${secondQuestion}`],
      ],
    },
  ]
}
