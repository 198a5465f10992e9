import type { AimedScale } from './cohort'
import { programmeDesigns } from './programme-designs'

/** What is said of a programme. */
export type ProgrammeSettings = Readonly<{
  name: string
  aims: string
  aimedAt: readonly AimedScale[]
  tier: string | null
  design: string
}>

/**
 * What is wrong with a programme, by field (H1): its design is one that there is, its tier too, and it aims at scales that can be
 * asked, or at none.
 * @param askable the scales that there are, of questionnaires that a cohort can be asked
 */
export function checkProgramme(
  { aimedAt, tier, design }: ProgrammeSettings,
  askable: readonly AimedScale[],
  tiers: readonly string[],
): Readonly<Partial<Record<'aimedAt' | 'tier' | 'design', string>>> {
  const isKnown = (aimed: AimedScale) =>
    askable.some(({ questionnaire, scale }) => questionnaire === aimed.questionnaire && scale === aimed.scale)
  return {
    ...(!aimedAt.every(isKnown) && { aimedAt: 'Choose among the scales that are listed' }),
    ...(tier !== null && !tiers.includes(tier) && { tier: 'Choose one of the tiers, or every tier' }),
    ...(!programmeDesigns.some(({ id }) => id === design) && { design: 'Choose how the programme works' }),
  }
}
