import type { Actor } from './can'

/** The id of whoever acts; null for nobody. */
export function actorIdOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null
}
