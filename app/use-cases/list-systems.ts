import { describeFormerName } from '../domain/field/describe-former-name'
import { isCurrent } from '../domain/field/is-current'
import type { Deps } from './deps'
import { readField } from './read-field'
import { todayOf } from './today-of'

/** The integrated care systems of England as they are today, by name. */
export async function listSystems(
  deps: Pick<Deps, 'db' | 'now'>,
): Promise<readonly Readonly<{ id: string; name: string }>[]> {
  const today = todayOf(deps)
  return (await readField(deps)).systems
    .filter((ics) => isCurrent(ics, today))
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

/** What an ICS is called on role facts, by its id: one that has ended since is said with its successor. */
export async function findSystemNames(
  deps: Pick<Deps, 'db' | 'now'>,
): Promise<(id: string) => string | undefined> {
  const field = await readField(deps)
  return (id) => describeFormerName(field, id, todayOf(deps))
}
