import { countAttached, countRolesIn } from '../../db/queries/attached-to-ics.server'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import { type AppliedChange, applyChange } from '../domain/field/apply-change'
import { checkProposedChange } from '../domain/field/check-proposed-change'
import { findMoves, type Move } from '../domain/field/find-moves'
import type { FieldProblem, ProposedChange } from '../domain/field/proposed-change'
import type { Deps } from './deps'
import { readKnownField } from './read-known-field'
import { todayOf } from './today-of'

export type FieldChangePreview = Readonly<{
  change: AppliedChange
  moves: readonly Move[]
  /** Roles for what ends, held or offered: they stay with it. */
  roles: number
}>

/** What a merger or split would do, before it is done; null where the actor may not. Writes nothing. */
export async function previewFieldChange(
  deps: Deps,
  actor: Actor,
  proposed: ProposedChange,
): Promise<
  | Readonly<{ ok: false; problems: readonly FieldProblem[] }>
  | Readonly<{ ok: true; preview: FieldChangePreview }>
  | null
> {
  if (!can(actor, { action: 'manage-field', place: WHOLE })) return null
  const known = await readKnownField(deps)
  const problems = checkProposedChange(known, proposed, todayOf(deps))
  const { effectiveOn } = proposed
  if (problems.length > 0 || effectiveOn === null) return { ok: false, problems }
  const change = applyChange(known.field, { ...proposed, effectiveOn }, 'proposed')
  const attached = await countAttached(deps.db)
  return {
    ok: true,
    preview: {
      change,
      moves: findMoves(known.field, change.field, attached, effectiveOn),
      roles: await countRolesIn(deps.db, change.endedIds),
    },
  }
}
