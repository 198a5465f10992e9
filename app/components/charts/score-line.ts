type Place = Readonly<{ x: number; y: number }>

/**
 * SVG path data through the places of one series, clockwise, and back to the first. Where a place is
 * missing the line is broken: a gap, never a zero. The area is what may be filled; null unless every
 * place is there, as half a shape would say too much. Two places make one line, and one makes none.
 */
export function scoreLine(
  places: readonly (Place | null)[],
): Readonly<{ line: string; area: string | null }> {
  const present = places.filter((place) => place !== null)
  if (present.length === places.length && places.length > 2) {
    const outline = `${present.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')}Z`
    return { line: outline, area: outline }
  }
  const pieces = places.length > 2 ? places.length : places.length - 1
  let line = ''
  let isDrawing = false
  for (let index = 0; index < pieces; index += 1) {
    const from = places[index]
    const to = places[(index + 1) % places.length]
    if (from && to) line += `${isDrawing ? '' : `M${from.x} ${from.y}`}L${to.x} ${to.y}`
    isDrawing = Boolean(from && to)
  }
  return { line, area: null }
}
