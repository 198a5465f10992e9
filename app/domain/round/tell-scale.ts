import type { GroupScale } from '../group/group-report'

/**
 * What was published of one scale, in a few sentences to be read from a distance: the mean with how many it is of, how far
 * members agree, and whether only a few bring it. It takes the words of the published result, and so can't say more (W7).
 */
export function tellScale({ mean, n, cell, reading }: GroupScale): readonly string[] {
  if (cell.mean.state === 'suppressed') return [`The figure is ${mean}.`]
  return [
    `On average ${mean} on a scale of 1 to 5, from ${n} answers.`,
    reading === null
      ? 'How far you agree is not shown: fewer than 8 answered.'
      : `Agreement among you is ${reading}.`,
    ...(cell.dependence.state === 'shown' && cell.dependence.value ? ['Only a few of you bring this.'] : []),
  ]
}
