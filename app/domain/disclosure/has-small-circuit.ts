/** An atom: how many assessments it has, and its entries in the equations that a combination must fulfil. */
export type Column = Readonly<{
  size: number
  /** By equation, lowest first, those that are not 0: whole numbers under MODULUS. */
  entries: readonly Entry[]
  /** What makes a combination new: it must not add up to nothing. */
  news: number
}>

type Entry = readonly [equation: number, value: number]

/** A prime, the largest whose products stay exact in a double. */
export const MODULUS = 94_906_249

/**
 * Whether some new combination covers few assessments: whether few columns, of up to `most` assessments together, add up to
 * nothing with some factors while their news don't. Looks at all sets of up to depth + 2 columns.
 */
export function hasSmallCircuit(columns: readonly Column[], most: number, depth: number): boolean {
  const small = columns.filter(({ size }) => size <= most)
  return hasEmptyOrParallel(small, most) || (depth > 0 && hasDeeper(small, most, depth))
}

/** One column that is nothing, or two that are multiples of each other. */
function hasEmptyOrParallel(columns: readonly Column[], most: number): boolean {
  const alike = new Map<string, Column[]>()
  for (const column of columns) {
    const [first] = column.entries
    if (!first) {
      if (column.news !== 0) return true
      continue
    }
    const factor = inverse(first[1])
    const news = times(column.news, factor)
    const key = column.entries.map(([equation, value]) => `${equation}:${times(value, factor)}`).join()
    const others = alike.get(key)
    if (others?.some((other) => other.size + column.size <= most && other.news !== news)) return true
    if (others) others.push({ ...column, news })
    else alike.set(key, [{ ...column, news }])
  }
  return false
}

/** Takes each column in turn for one of the set, and looks on in what the later ones are without it. */
function hasDeeper(columns: readonly Column[], most: number, depth: number): boolean {
  return columns.some((column, index) => {
    const [first] = column.entries
    if (!first) return false
    const factor = inverse(first[1])
    const without = (other: Column): Column => {
      const own = other.entries.find(([equation]) => equation >= first[0])
      if (own?.[0] !== first[0]) return other
      const share = MODULUS - times(own[1], factor)
      return {
        size: other.size,
        entries: addMultiple(other.entries, column.entries, share),
        news: (other.news + times(column.news, share)) % MODULUS,
      }
    }
    return hasSmallCircuit(columns.slice(index + 1).map(without), most - column.size, depth - 1)
  })
}

function addMultiple(entries: readonly Entry[], by: readonly Entry[], factor: number): readonly Entry[] {
  const sum: Entry[] = []
  const add = (equation: number, value: number) => {
    if (value !== 0) sum.push([equation, value])
  }
  let at = 0
  for (const [equation, value] of by) {
    while (at < entries.length && entries[at]![0] < equation) sum.push(entries[at++]!)
    const own = entries[at]?.[0] === equation ? entries[at++]![1] : 0
    add(equation, (own + times(value, factor)) % MODULUS)
  }
  return [...sum, ...entries.slice(at)]
}

function times(a: number, b: number): number {
  return (a * b) % MODULUS
}

/** The number that a value gives 1 with, by Euclid's extended algorithm. */
function inverse(value: number): number {
  let [a, b, x, y] = [value, MODULUS, 1, 0]
  while (b !== 0) {
    const quotient = Math.floor(a / b)
    ;[a, b, x, y] = [b, a - quotient * b, y, x - quotient * y]
  }
  return ((x % MODULUS) + MODULUS) % MODULUS
}
