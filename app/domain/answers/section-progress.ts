import type { Section } from '../questionnaire/list-sections'
import type { Answers } from './answers'

export type SectionProgress = 'not started' | 'in progress' | 'completed'

/** How far a section has come, by its items alone: importance may always be skipped (A4). */
export function sectionProgress(section: Section, answers: Answers): SectionProgress {
  const answered = section.items.filter(({ item }) => answers[item.id] !== undefined).length
  if (answered === 0) return 'not started'
  return answered === section.items.length ? 'completed' : 'in progress'
}
