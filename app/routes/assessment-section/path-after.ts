import type { Section } from '~/domain/questionnaire/list-sections'

export type Go = 'continue' | 'back' | 'later' | 'skip' | 'clear'

/** Where one goes on to from a section. */
export function pathAfter(
  assessmentId: string,
  sections: readonly Section[],
  section: Pick<Section, 'id'>,
  go: Go,
  returnsToCheck: boolean,
): string {
  const base = `/assessments/${assessmentId}`
  const index = sections.findIndex(({ id }) => id === section.id)
  const check = returnsToCheck ? '?check' : ''
  if (go === 'later') return base
  if (go === 'skip') return `${base}/check`
  if (go === 'clear') return `${base}/sections/${section.id}${check}`
  if (returnsToCheck) return `${base}/check#section-${section.id}`
  const neighbour = sections[index + (go === 'back' ? -1 : 1)]
  if (neighbour) return `${base}/sections/${neighbour.id}`
  return go === 'back' ? base : `${base}/check`
}
