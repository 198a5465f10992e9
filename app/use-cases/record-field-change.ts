import { insertFieldChange, lockField } from '../../db/queries/field-changes.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import { applyChange } from '../domain/field/apply-change'
import { checkProposedChange } from '../domain/field/check-proposed-change'
import type { FieldProblem, ProposedChange } from '../domain/field/proposed-change'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { readKnownField } from './read-known-field'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

/**
 * Records a merger or split, checked again: of two who do at once what can't be done twice, the second is told.
 * Null where the actor may not.
 */
export async function recordFieldChange(
  deps: Deps,
  actor: Actor,
  proposed: ProposedChange,
): Promise<
  Readonly<{ ok: false; problems: readonly FieldProblem[] }> | Readonly<{ ok: true; changeId: string }> | null
> {
  if (!can(actor, { action: 'manage-field', place: WHOLE })) return null
  return inTransaction(deps, async (inside) => {
    await lockField(inside.db)
    const known = await readKnownField(inside)
    const problems = checkProposedChange(known, proposed, todayOf(deps))
    const { effectiveOn } = proposed
    if (problems.length > 0 || effectiveOn === null) return { ok: false, problems }
    const change = applyChange(known.field, { ...proposed, effectiveOn }, deps.newId())
    await insertFieldChange(inside.db, change, deps.now().toISOString())
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'field-changed',
      thing: { kind: 'field-change', id: change.id },
      detail: `${proposed.kind} on ${effectiveOn}`,
    })
    return { ok: true, changeId: change.id }
  })
}
