import { tiers } from '~/domain/answers/role-facts'
import type { AimedScale, Programme } from '~/domain/cohort/cohort'
import { describeDesign } from '~/domain/cohort/programme-designs'

/** What is chosen of a programme, in a sentence each: how it works, for which tier, what it is meant to develop. */
export function sayProgramme(
  { design, tier, aimedAt }: Pick<Programme, 'design' | 'tier' | 'aimedAt'>,
  aimable: readonly (AimedScale & Readonly<{ title: string }>)[],
): string {
  const level = tiers.find(({ id }) => id === tier)?.label ?? 'Every tier'
  const titles = nameAimed(aimedAt, aimable)
  const develops = titles.length === 0 ? 'nothing was chosen' : titles.join(', ')
  return `How it works: ${describeDesign(design)}. Tier: ${level}. Meant to develop: ${develops}.`
}

/** The titles of the scales that are aimed at; an id where one is asked no more. */
export function nameAimed(
  aimedAt: readonly AimedScale[],
  aimable: readonly (AimedScale & Readonly<{ title: string }>)[],
): readonly string[] {
  return aimedAt.map(
    (aimed) =>
      aimable.find(
        ({ questionnaire, scale }) => questionnaire === aimed.questionnaire && scale === aimed.scale,
      )?.title ?? aimed.scale,
  )
}
