type Place = Readonly<{ x: number; y: number }>

/**
 * SVG path data of a band around a series, clockwise: a piece between each two neighbouring axes that both have
 * an edge. Where one is missing the band is broken: a gap, never a guess. Empty where no two neighbours have one.
 */
export function bandPath(edges: readonly (Readonly<{ inner: Place; outer: Place }> | null)[]): string {
  if (edges.length < 3) return ''
  return edges
    .map((from, index) => {
      const to = edges[(index + 1) % edges.length]
      if (!from || !to) return ''
      const corners = [from.outer, to.outer, to.inner, from.inner]
      return `${corners.map(({ x, y }, corner) => `${corner === 0 ? 'M' : 'L'}${x} ${y}`).join('')}Z`
    })
    .join('')
}
