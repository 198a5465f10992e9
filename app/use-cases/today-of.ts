import type { Deps } from './deps'

/** Today, as roles and the field's dates count days: in UTC. */
export function todayOf(deps: Pick<Deps, 'now'>): string {
  return deps.now().toISOString().slice(0, 10)
}
