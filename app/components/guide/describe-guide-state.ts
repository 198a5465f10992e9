import type { Guide } from '~/domain/guide/guide'

/** In which state a guide is, in a word or two: a copy is in use until it has ended. */
export function describeGuideState({ state, owner }: Pick<Guide, 'state' | 'owner'>): string {
  if (state === 'ended') return 'ended'
  if (owner.kind === 'ics') return 'in use'
  return state === 'draft' ? 'draft' : 'offered'
}
