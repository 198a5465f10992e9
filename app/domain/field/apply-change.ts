import type { Day, Field, Ics, IcsCode, Succession } from './field'
import { makeIcsId } from './make-ics-id'
import type { ProposedChange } from './proposed-change'

/** A change as it is recorded, and the field with it. */
export type AppliedChange = Readonly<{
  id: string
  effectiveOn: Day
  endedIds: readonly string[]
  created: readonly Ics[]
  codes: readonly IcsCode[]
  successions: readonly Succession[]
  field: Field
}>

/** What a change that stands up to `checkProposedChange` makes of the field (F5). */
export function applyChange(
  field: Field,
  proposed: ProposedChange & Readonly<{ effectiveOn: Day }>,
  changeId: string,
): AppliedChange {
  const { effectiveOn } = proposed
  const endedIds = [...new Set(proposed.predecessorIds)]
  const taken = field.systems.map(({ id }) => id)
  const created: Ics[] = []
  const codes: IcsCode[] = []
  const successors = proposed.successors.map((successor) => {
    if (successor.kind === 'existing') return { id: successor.icsId, kind: 'acquisition' as const }
    const { name, boardName, regionId, odsCode, onsCode } = successor.ics
    const id = makeIcsId(name, [...taken, ...created.map((ics) => ics.id)])
    const dates = { validFrom: effectiveOn, validTo: null }
    created.push({ id, name, boardName, regionId, ...dates })
    if (odsCode !== null) codes.push({ icsId: id, scheme: 'ods', code: odsCode, ...dates })
    if (onsCode !== null) codes.push({ icsId: id, scheme: 'ons', code: onsCode, ...dates })
    return { id, kind: proposed.kind }
  })
  const successions = endedIds.flatMap((predecessorId) =>
    successors.map(({ id, kind }) => ({ changeId, effectiveOn, predecessorId, successorId: id, kind })),
  )
  const systems = field.systems.map((ics) =>
    endedIds.includes(ics.id) ? { ...ics, validTo: effectiveOn } : ics,
  )
  return {
    id: changeId,
    effectiveOn,
    endedIds,
    created,
    codes,
    successions,
    field: { systems: [...systems, ...created], successions: [...field.successions, ...successions] },
  }
}
