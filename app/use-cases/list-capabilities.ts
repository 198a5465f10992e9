import type { Deps } from './deps'

/** The titles of every scale there has been, which no mail and no calendar may carry: no secret in themselves. */
export function listCapabilities(deps: Deps): readonly string[] {
  return [...new Set(deps.library.questionnaires.flatMap(({ scales }) => scales.map(({ title }) => title)))]
}
