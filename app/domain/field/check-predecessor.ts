import type { Day, Field } from './field'
import type { KnownField } from './proposed-change'
import { sayDay } from './say-day'

/**
 * Why an ICS can't end on a day, in a sentence; null if it can (F3). It must have begun before, must not end
 * otherwise, and nothing may be recorded of it for that day or later. `on` is null where the day isn't known.
 */
export function checkPredecessor({ field, codes }: KnownField, id: string, on: Day | null): string | null {
  const ics = field.systems.find((one) => one.id === id)
  if (!ics) return 'Choose ICSs from the list'
  const [leaving, ...more] = field.successions.filter(({ predecessorId }) => predecessorId === id)
  if (leaving) {
    const how =
      more.length > 0 ? 'is already split' : `already goes into ${nameOf(field, leaving.successorId)}`
    return `${ics.name} ${how} on ${sayDay(leaving.effectiveOn)}`
  }
  if (ics.validTo !== null) return `${ics.name} already ends on ${sayDay(ics.validTo)}`
  if (on === null) return null
  if (ics.validFrom >= on) return `${ics.name} begins on ${sayDay(ics.validFrom)}: it can’t end before`
  const joining = field.successions.find(
    ({ successorId, effectiveOn }) => successorId === id && effectiveOn >= on,
  )
  if (joining) {
    return `${ics.name} takes over from ${nameOf(field, joining.predecessorId)} on ${sayDay(joining.effectiveOn)}: it can’t end before`
  }
  const code = codes.find(({ icsId, validFrom }) => icsId === id && validFrom >= on)
  return code
    ? `${ics.name} has the code ${code.code} from ${sayDay(code.validFrom)} on: it can’t end before`
    : null
}

function nameOf({ systems }: Field, id: string): string {
  return systems.find((one) => one.id === id)?.name ?? id
}
