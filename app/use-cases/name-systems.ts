import type { Deps } from './deps'
import { readField } from './read-field'

/** What each ICS there is or was is called, by its id. */
export async function nameSystems(deps: Deps): Promise<(icsId: string) => string> {
  const names = new Map((await readField(deps)).systems.map(({ id, name }) => [id, name]))
  return (icsId) => names.get(icsId) ?? icsId
}
