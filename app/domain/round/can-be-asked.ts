import type { Questionnaire } from '../questionnaire/questionnaire-schema'

/** Whether a group can be asked a questionnaire: it has scales. What is told in words is never pooled (P2). */
export function canBeAsked({ scales }: Pick<Questionnaire, 'scales'>): boolean {
  return scales.length > 0
}
