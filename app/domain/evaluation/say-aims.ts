import type { EvaluatedScale } from './evaluation-report'

type Counts = Readonly<{ all: number; rose: number; fell: number; unclear: number }>

/**
 * What the scales that a programme aims at did, beside those that it doesn't (N7): counted from the shown intervals alone, and read
 * only as far as that goes.
 */
export function sayAims(scales: readonly EvaluatedScale[]): readonly string[] {
  if (!scales.some(({ isAimedAt }) => isAimedAt))
    return ['The programme names none of these scales as its aim, so nothing can be set beside the others.']
  const [aimed, others] = [true, false].map((isAimedAt) =>
    count(scales.filter((scale) => scale.isAimedAt === isAimedAt)),
  ) as [Counts, Counts]
  if (aimed.all === 0)
    return ['Of none of the scales that the programme aims at is a change shown, so nothing can be compared.']
  const first = `Of the scales aimed at whose change is shown (${aimed.all}), ${tell(aimed)}.`
  if (others.all === 0) return [`${first} There is no other scale whose change is shown to set beside them.`]
  return [
    `${first} Of the others (${others.all}), ${tell(others)}.`,
    `${read(aimed, others)} The two groups are set side by side, not tested against each other.`,
  ]
}

function count(scales: readonly EvaluatedScale[]): Counts {
  const of = (direction: EvaluatedScale['direction']) =>
    scales.filter((scale) => scale.direction === direction).length
  const [rose, fell, unclear] = [of('rose'), of('fell'), of('unclear')]
  return { all: rose + fell + unclear, rose, fell, unclear }
}

function tell({ rose, fell, unclear }: Counts): string {
  const parts = [
    ...(rose > 0 ? [`${rose} rose`] : []),
    ...(fell > 0 ? [`${fell} fell`] : []),
    ...(unclear > 0 ? [`${unclear} showed no change that this cohort could show`] : []),
  ]
  return parts.join(', ')
}

function read(aimed: Counts, others: Counts): string {
  const [aimedMoved, othersMoved] = [aimed.rose + aimed.fell, others.rose + others.fell]
  if (aimed.fell > 0)
    return 'Something that was aimed at went down: ask those who took part what lies behind it.'
  if (aimedMoved === 0 && othersMoved === 0) return 'Neither moved so that this cohort could show it.'
  if (aimedMoved === 0) return 'The others moved; the aimed-at did not, so far as this cohort could show.'
  if (othersMoved > 0)
    return 'Both moved: something other than what was aimed at may be at work, such as people rating themselves differently in everything.'
  return aimedMoved === aimed.all
    ? 'The aimed-at moved, the others did not, so far as this cohort could show: what one would expect if the programme did what it meant to, though no proof that it did.'
    : 'Some of the aimed-at moved, the others did not, so far as this cohort could show.'
}
