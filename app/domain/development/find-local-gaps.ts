import type { Day } from '../field/field'
import type { ReaderCell } from './cells-of-reader'
import type { CatalogueIndex } from './index-catalogue'
import { findNextSession } from './list-open-sessions'
import { scaleKey } from './scale-key'
import type { GrowthArea } from './suggestion'

/**
 * Growth areas for which somebody's own ICS offers nothing that is for them and can still be begun (G8), in the order
 * they come in. What a person has done or dismissed is offered all the same. A region's or academy's, and the starter
 * set, are not the ICS's own.
 * @param cells the person's own, as `cellsOfReader` gives them
 */
export function findLocalGaps(
  areas: readonly GrowthArea[],
  cells: readonly ReaderCell[],
  catalogue: CatalogueIndex,
  today: Day,
): readonly GrowthArea[] {
  const own = cells.filter(({ nearness }) => nearness === 'own-ics')
  return areas.filter((area) => {
    const activities = catalogue.byScale.get(scaleKey(area))
    const isOffered = ({ cell }: ReaderCell) =>
      activities
        ?.get(cell)
        ?.some(({ ranked }) => ranked.some(({ open }) => findNextSession(open, today) !== 'nothing'))
    return !own.some(isOffered)
  })
}
