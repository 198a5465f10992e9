/** All of it in its order, in parts of no more than `atOnce`: a statement takes only so many values. */
export function inParts<T>(all: readonly T[], atOnce: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / atOnce) }, (_, part) =>
    all.slice(part * atOnce, (part + 1) * atOnce),
  )
}
