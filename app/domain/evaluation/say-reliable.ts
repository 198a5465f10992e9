import type { KnownReliability } from '../disclosure/change-snapshot'
import type { Coverage } from '../disclosure/snapshot'
import type { EvaluatedScale } from './evaluation-report'
import { sayPoints } from './say-span'

const thirds: Readonly<Record<Coverage, string>> = {
  few: 'few (under a third)',
  some: 'some (a third to two thirds)',
  most: 'most (over two thirds)',
}

/** How many changed by more than error of measurement, with the reliability and where it comes from (N3). Empty where it isn't shown. */
export function sayReliable(
  { title, published: { reliable } }: EvaluatedScale,
  known: KnownReliability | undefined,
): string {
  if (reliable.state !== 'shown') return ''
  const { up, down, least } = reliable.value
  const source =
    known === undefined
      ? ''
      : ` It rests on a reliability (alpha) of ${known.alpha.toFixed(2)}, from ${known.n} people, as published on the page about how well this version measures.`
  return `${title}: ${thirds[up]} went up by more than error of measurement explains, ${thirds[down]} went down. One person’s change had to exceed ${sayPoints(least)} to count.${source}`
}
