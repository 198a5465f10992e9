import { findPersonByEmail } from '../../db/queries/people.server'
import {
  endResearchGrant,
  insertResearchGrant,
  listResearchers,
  type Researcher,
} from '../../db/queries/research-grants.server'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import { actorIdOf } from '../domain/access/actor-id-of'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

const THING = { kind: 'product', id: null } as const

/** Who is named as a researcher, for an administrator; null for anybody else. */
export async function listNamedResearchers(deps: Deps, actor: Actor): Promise<readonly Researcher[] | null> {
  if (!can(actor, { action: 'manage-research', place: WHOLE })) return null
  return listResearchers(deps.db, todayOf(deps))
}

export type NamedResearcher = 'named' | 'not-found' | 'self' | 'unknown-address'

/** Names somebody who has an account as a researcher, for a purpose and from one day until another (X2). Nobody names themselves. */
export async function nameResearcher(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ email: string; purpose: string; startsOn: string; endsOn: string }>,
): Promise<NamedResearcher> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-research', place: WHOLE })) return 'not-found'
  if (input.email === actor.email) return 'self'
  return inTransaction(deps, async (inside) => {
    const person = await findPersonByEmail(inside.db, input.email)
    if (!person) return 'unknown-address'
    await insertResearchGrant(inside.db, {
      ...{ person_id: person.id, id: deps.newId(), purpose: input.purpose },
      ...{ starts_on: input.startsOn, ends_on: input.endsOn, created_at: deps.now().toISOString() },
    })
    await recordAudit(inside, {
      ...{ actorId: actorIdOf(actor), action: 'researcher-named', thing: THING, subjectId: person.id },
      detail: `${input.startsOn} to ${input.endsOn}`,
    })
    return 'named'
  })
}

/** Ends that today. False where there is none, or for anybody but an administrator. */
export async function endResearcher(
  deps: Deps,
  actor: Actor,
  { personId, grantId }: Readonly<{ personId: string; grantId: string }>,
): Promise<boolean> {
  if (!can(actor, { action: 'manage-research', place: WHOLE })) return false
  return inTransaction(deps, async (inside) => {
    const ended = await endResearchGrant(inside.db, { personId, id: grantId, today: todayOf(deps) })
    if (!ended) return false
    await recordAudit(inside, {
      ...{ actorId: actorIdOf(actor), action: 'researcher-ended', thing: THING, subjectId: personId },
    })
    return true
  })
}
