import type { Section } from './list-sections'
import type { Questionnaire } from './questionnaire-schema'

/**
 * Whether every question of a section may be left out without being asked again: in a companion, and in a
 * questionnaire that describes a situation, which has nothing to score (P2).
 */
export function isOptional(questionnaire: Questionnaire, section: Section): boolean {
  return section.part === 'companion' || questionnaire.about === 'situation'
}
