import { makeJobDue } from '../../db/queries/jobs.server'
import { makeMailDue } from '../../db/queries/mail-given-up.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import { findJobName } from '../domain/jobs/job-list'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { CLAIM_SECONDS } from './send-next-mail'

/** Has a job run at once, its failures forgotten (JO3). False where it can't be, is at work, or for anybody but an administrator. */
export async function tryJobAgain(deps: Deps, actor: Actor, name: string): Promise<boolean> {
  if (!can(actor, { action: 'manage-jobs', place: WHOLE })) return false
  const known = findJobName(name)
  if (known === undefined) return false
  return inTransaction(deps, async (inside) => {
    if (!(await makeJobDue(inside.db, known, deps.now().toISOString()))) return false
    await recordAudit(inside, {
      ...{ actorId: actorIdOf(actor), action: 'job-tried-again', thing: { kind: 'job', id: known } },
    })
    return true
  })
}

/** Has all mail that waits for a later time tried at once. False for anybody but an administrator. */
export async function tryMailAgain(deps: Deps, actor: Actor): Promise<boolean> {
  if (!can(actor, { action: 'manage-jobs', place: WHOLE })) return false
  const now = deps.now().getTime()
  const claimedUntil = new Date(now + CLAIM_SECONDS * 1000).toISOString()
  return inTransaction(deps, async (inside) => {
    await makeMailDue(inside.db, { now: new Date(now).toISOString(), claimedUntil })
    const thing = { kind: 'mail', id: null }
    await recordAudit(inside, { actorId: actorIdOf(actor), action: 'mail-tried-again', thing })
    return true
  })
}
