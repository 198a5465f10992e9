import { lockField } from '../../db/queries/field-changes.server'
import { insertIcsCode } from '../../db/queries/field.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import { checkNewCode } from '../domain/field/check-new-code'
import type { FieldProblem } from '../domain/field/proposed-change'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { readKnownField } from './read-known-field'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

/** Gives an ICS another code of a scheme from a day on. Null where there is no such ICS, or not for the actor. */
export async function changeIcsCode(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ icsId: string; scheme: string; code: string; from: string | null }>,
): Promise<Readonly<{ ok: boolean; problems: readonly FieldProblem[] }> | null> {
  if (!can(actor, { action: 'manage-field', place: WHOLE })) return null
  return inTransaction(deps, async (inside) => {
    await lockField(inside.db)
    const { field, codes } = await readKnownField(inside)
    const ics = field.systems.find(({ id }) => id === input.icsId)
    if (!ics) return null
    const { scheme, code, from } = input
    const problems = checkNewCode(ics, codes, { scheme, code, from }, todayOf(deps))
    if (problems.length > 0 || from === null) return { ok: false, problems }
    await insertIcsCode(inside.db, {
      icsId: ics.id,
      scheme: scheme === 'ods' ? 'ods' : 'ons',
      code,
      validFrom: from,
      validTo: ics.validTo,
    })
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'ics-code-changed',
      thing: { kind: 'ics', id: ics.id },
      detail: `${scheme} from ${from}`,
    })
    return { ok: true, problems: [] }
  })
}
