import type { Day, Field, Succession } from './field'

/** A recorded change: the product's own reference, or an administrator's. */
export type FieldChange = Readonly<{
  id: string
  effectiveOn: Day
  isReference: boolean
  successions: readonly Succession[]
}>

/** So many things that hang on an ICS which a change began, or that chose a successor of it. */
export type Hanging = Readonly<{ what: string; icsId: string; count: number }>

/** Why a change can't be undone. */
export type UndoObstacle =
  | Readonly<{ kind: 'reference' }>
  | Readonly<{ kind: 'later-change'; icsId: string; on: Day }>
  | (Readonly<{ kind: 'hanging' }> & Hanging)

/** The ICSs that a change began: those it found there are acquisitions. */
export function createdBy({ successions }: Pick<FieldChange, 'successions'>): readonly string[] {
  return [
    ...new Set(
      successions.filter(({ kind }) => kind !== 'acquisition').map(({ successorId }) => successorId),
    ),
  ]
}

/**
 * Everything that stands in the way of undoing a change (F6): that the product brought it along, that another
 * change builds on it, or that something hangs on it. Nothing if it can be undone.
 */
export function findUndoObstacles(
  { successions }: Field,
  change: FieldChange,
  hanging: readonly Hanging[],
): readonly UndoObstacle[] {
  if (change.isReference) return [{ kind: 'reference' }]
  const created = createdBy(change)
  const followers = [...new Set(change.successions.map(({ successorId }) => successorId))]
  const later = successions
    .filter(({ changeId }) => changeId !== change.id)
    .flatMap(({ predecessorId, successorId, effectiveOn }) => {
      if (followers.includes(predecessorId) && effectiveOn >= change.effectiveOn) {
        return [{ kind: 'later-change' as const, icsId: predecessorId, on: effectiveOn }]
      }
      return created.includes(successorId)
        ? [{ kind: 'later-change' as const, icsId: successorId, on: effectiveOn }]
        : []
    })
  const seen = new Set<string>()
  return [
    ...later.filter(({ icsId, on }) => {
      const isNew = !seen.has(`${icsId} ${on}`)
      seen.add(`${icsId} ${on}`)
      return isNew
    }),
    ...hanging.filter(({ count }) => count > 0).map((one) => ({ kind: 'hanging' as const, ...one })),
  ]
}
