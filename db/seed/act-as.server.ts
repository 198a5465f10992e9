import type { Actor } from '../../app/domain/access/can'
import type { Deps } from '../../app/use-cases/deps'
import { readHeldRoles } from '../../app/use-cases/find-actor'
import { findPersonByEmail, insertDemonstrationPerson } from '../queries/people.server'

/** What a demonstration can do on a day before today, and how many minutes into it. */
export type At = (daysAgo: number, minutes?: number) => Deps

/** Who acts, with the roles that they hold on that day. */
export type Acting = Extract<Actor, { kind: 'person' }>

const EMPLOYERS: Readonly<Record<string, string>> = {
  icb: 'board',
  'nhs-provider': 'hospital',
  'local-authority': 'council',
  'primary-care': 'practice',
  vcse: 'charity',
  academy: 'academy',
}

/** A made-up person's address, which can never receive mail. */
export function makeAddress(name: string, sector: string): string {
  return `${name.toLowerCase().replace(' ', '.')}@${EMPLOYERS[sector] ?? 'care'}.example`
}

/** The made-up person of this address as an actor on that day; added, if they are given a name and aren't there. */
export async function actAs(deps: Deps, email: string, name?: string): Promise<Acting | null> {
  if (name !== undefined) {
    const createdAt = deps.now().toISOString()
    await insertDemonstrationPerson(deps.db, { id: deps.newId(), email, name, createdAt })
  }
  const person = await findPersonByEmail(deps.db, email)
  if (!person) return null
  return { kind: 'person', personId: person.id, email, roles: await readHeldRoles(deps, person.id) }
}

/** Ids are made up as ever, but for the first. */
export function withFirstId(deps: Deps, id: string): Deps {
  const first = [id]
  return { ...deps, newId: () => first.pop() ?? deps.newId() }
}
