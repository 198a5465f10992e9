import { findPerson, listDemonstrationPeople } from '../../db/queries/people.server'
import { demonstrationPeople } from '../../db/seed/demonstration-people'
import { startSession } from './complete-sign-in'
import type { Deps } from './deps'

/** The people of the demonstration set with what they are there to show. Evaluation mode only. */
export async function listDemonstration(deps: Deps) {
  const rows = await listDemonstrationPeople(deps.db)
  return demonstrationPeople.flatMap(({ email, name, role, about }) => {
    const row = rows.find((candidate) => candidate.email === email)
    return row ? [{ id: row.id, name, role, about }] : []
  })
}

/** Signs in as a demonstration person without a message. Undefined for anyone else. Evaluation mode only. */
export async function becomeDemonstrationPerson(deps: Deps, personId: string) {
  const person = await findPerson(deps.db, personId)
  return person?.is_demonstration === 1 ? startSession(deps, person.id) : undefined
}
