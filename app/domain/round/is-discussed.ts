import type { Round } from './round'

/**
 * Whether a round has come to where its team talks and agrees: once its figures are published, so that talking sways
 * nobody's answers; in the kinds for small teams, from its opening on (W1).
 */
export function isDiscussed({ kind, state }: Pick<Round, 'kind' | 'state'>): boolean {
  return state === 'closed' || (state === 'open' && kind !== 'answers')
}
