/** Assessments that are in the same groups: no combination of the groups' sums can tell them apart. */
export type Atoms = Readonly<{
  /** The atoms that members of the divided groups are in, each once. */
  atomsOf: (members: readonly string[]) => readonly number[]
  /** How many assessments each atom has. */
  sizes: readonly number[]
}>

/** Divides the members of some groups into atoms (D6): as few unknowns as the groups leave. */
export function divideIntoAtoms(groups: readonly (readonly string[])[]): Atoms {
  const [only] = groups
  // Where there is but one group, however large, nobody in it has to be looked at.
  if (only && groups.length === 1)
    return { atomsOf: ({ length }) => (length === 0 ? [] : [0]), sizes: [only.length] }
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
  const known = new Map<readonly string[], readonly number[]>()
  const atomsOf = (members: readonly string[]) => {
    const atoms = known.get(members) ?? [...new Set(members.map((number) => atomOf.get(number)!))]
    known.set(members, atoms)
    return atoms
  }
  return { atomsOf, sizes }
}
