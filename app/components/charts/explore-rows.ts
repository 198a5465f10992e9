import type { RadarAxis, RadarSeries } from './radar-geometry'

/** A series of scores and, where it was asked, how much the role called for each scale then (1 to 5). */
export type ExploreSeries = RadarSeries & Readonly<{ importance?: readonly (number | null)[] }>

export type ExploreRow = Readonly<{
  id: string
  label: string
  /** Its place in the questionnaire, from 1. */
  order: number
  /** In the latest assessment that is switched on. */
  score: number | null
  /** Importance minus score, both of that assessment: what sets growth areas (DESIGN §5). */
  gap: number | null
  /** From the earliest to the latest that are switched on; null with fewer than two. */
  change: number | null
}>

export type SortColumn = 'order' | 'score' | 'gap' | 'change'
export type Sorting = Readonly<{ column: SortColumn; direction: 'ascending' | 'descending' }>

/** The table beside the chart: a row for each axis, from the series that are switched on, latest first. */
export function exploreRows(
  axes: readonly RadarAxis[],
  shown: readonly ExploreSeries[],
): readonly ExploreRow[] {
  const latest = shown[0]
  const earliest = shown.length > 1 ? shown.at(-1) : undefined
  return axes.map(({ id, label }, index) => {
    const score = latest?.values[index] ?? null
    const before = earliest?.values[index] ?? null
    return {
      id,
      label,
      order: index + 1,
      score,
      gap: minus(latest?.importance?.[index] ?? null, score),
      change: minus(score, before),
    }
  })
}

/** Rows without a value come last in either direction; rows that are equal keep the questionnaire's order. */
export function sortRows(rows: readonly ExploreRow[], { column, direction }: Sorting): readonly ExploreRow[] {
  const sign = direction === 'ascending' ? 1 : -1
  return [...rows].sort((one, other) => {
    const [a, b] = [one[column], other[column]]
    if (a === null || b === null) return a === b ? one.order - other.order : a === null ? 1 : -1
    return sign * (a - b) || one.order - other.order
  })
}

/** What pressing a heading does: turns the order round, or begins with what is most worth seeing there. */
export function nextSorting(present: Sorting, column: SortColumn): Sorting {
  if (present.column === column) {
    return { column, direction: present.direction === 'ascending' ? 'descending' : 'ascending' }
  }
  return { column, direction: column === 'order' ? 'ascending' : 'descending' }
}

function minus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other
}
