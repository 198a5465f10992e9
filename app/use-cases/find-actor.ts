import { deleteSession, findPersonOfSession } from '../../db/queries/sessions.server'
import type { Actor } from '../domain/access/can'
import type { Deps } from './deps'
import { hashSecret } from './hash-secret'

export type SignedInPerson = Readonly<{ id: string; name: string | null; email: string }>

/** Who a session's cookie belongs to: nobody if there is none, it has ended or was made up. */
export async function findActor(
  deps: Deps,
  sessionToken: string | null,
): Promise<Readonly<{ actor: Actor; person: SignedInPerson | null }>> {
  if (sessionToken === null) return { actor: { kind: 'nobody' }, person: null }
  const row = await findPersonOfSession(deps.db, hashSecret(sessionToken), deps.now().toISOString())
  if (!row) return { actor: { kind: 'nobody' }, person: null }
  return {
    actor: { kind: 'person', personId: row.id },
    person: { id: row.id, name: row.name, email: row.email },
  }
}

export async function endSession(deps: Deps, sessionToken: string): Promise<void> {
  await deleteSession(deps.db, hashSecret(sessionToken))
}
