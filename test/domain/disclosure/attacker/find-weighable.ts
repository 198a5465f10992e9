import { rankOf } from './rank-of'

/**
 * Every set of 1 to most people, smallest first, of whom some weighted sum of scores follows from the sums of the groups:
 * those without whom the groups' equations are fewer. Tries all sets, so it is for a dozen people.
 */
export function findWeighable(
  groups: readonly ReadonlySet<string>[],
  people: readonly string[],
  most: number,
): readonly (readonly string[])[] {
  const matrix = (left: readonly string[]) =>
    groups.map((group) => left.map((person) => Number(group.has(person))))
  const rank = rankOf(matrix(people))
  const sets = (from: number, size: number): readonly (readonly string[])[] =>
    size === 0
      ? [[]]
      : people
          .slice(from)
          .flatMap((person, index) => sets(from + index + 1, size - 1).map((rest) => [person, ...rest]))
  return Array.from({ length: most }, (_, index) => sets(0, index + 1))
    .flat()
    .filter((set) => rankOf(matrix(people.filter((person) => !set.includes(person)))) < rank)
}
