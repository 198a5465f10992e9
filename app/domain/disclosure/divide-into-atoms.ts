/** Assessments that are in the same groups: no combination of the groups' sums can tell them apart. */
export type Atoms = Readonly<{
  /** Which atom an assessment is in. */
  atomOf: ReadonlyMap<string, number>
  /** How many assessments each atom has. */
  sizes: readonly number[]
}>

/** Divides the members of some groups into atoms (D6): as few unknowns as the groups leave. */
export function divideIntoAtoms(groups: readonly (readonly string[])[]): Atoms {
  const groupsOf = new Map<string, number[]>()
  groups.forEach((members, group) => {
    for (const number of new Set(members)) {
      const others = groupsOf.get(number)
      if (others) others.push(group)
      else groupsOf.set(number, [group])
    }
  })
  const atomByPattern = new Map<string, number>()
  const atomOf = new Map<string, number>()
  const sizes: number[] = []
  for (const [number, pattern] of groupsOf) {
    const key = pattern.join()
    const atom = atomByPattern.get(key) ?? sizes.length
    atomByPattern.set(key, atom)
    atomOf.set(number, atom)
    sizes[atom] = (sizes[atom] ?? 0) + 1
  }
  return { atomOf, sizes }
}
