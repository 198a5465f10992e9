export type MarkerShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'wedge' | 'cross'

/** How one series is told from another: by colour, by dash and by marker, each enough on its own. */
export type SeriesStyle = Readonly<{
  /** At least 4.5 to 1 on white. */
  colour: string
  /** Lengths of dash and space; empty for a solid line. */
  dash: readonly number[]
  marker: MarkerShape
  /** The style in words, for a reader who is told about the chart. */
  words: string
}>

/** NHS blue first: the latest, or the only one. */
const STYLES = [
  { colour: '#005eb8', dash: [], marker: 'circle', words: 'solid line, round markers' },
  { colour: '#ae2573', dash: [8, 5], marker: 'square', words: 'dashed line, square markers' },
  { colour: '#00703c', dash: [2, 4], marker: 'triangle', words: 'dotted line, triangular markers' },
  { colour: '#a04b00', dash: [12, 4, 2, 4], marker: 'diamond', words: 'dash and dot line, diamond markers' },
  { colour: '#330072', dash: [16, 5], marker: 'wedge', words: 'long dashed line, markers pointing down' },
  { colour: '#425563', dash: [5, 3], marker: 'cross', words: 'short dashed line, crosses' },
] as const satisfies readonly SeriesStyle[]

/** The style of the series at this place; after the sixth they begin again. */
export function seriesStyle(index: number): SeriesStyle {
  return STYLES[index % STYLES.length] ?? STYLES[0]
}
