import type { Questionnaire } from '../questionnaire/questionnaire-schema'

/** Whom or what an assessment is about, and how who answers stands to it. */
export type Subject =
  | Readonly<{ kind: 'person'; id: string; relationship: 'self' }>
  | Readonly<{ kind: 'team'; id: string; relationship: 'member' }>

/** What a member's assessment in a round is about: themselves, or else their team and what surrounds it. */
export function subjectOf(
  questionnaire: Pick<Questionnaire, 'about'>,
  ids: Readonly<{ teamId: string; personId: string }>,
): Subject {
  return isAboutSelf(questionnaire)
    ? { kind: 'person', id: ids.personId, relationship: 'self' }
    : { kind: 'team', id: ids.teamId, relationship: 'member' }
}

/** Whether people answer about themselves: then the assessment is theirs, whatever asked for it. */
export function isAboutSelf({ about }: Pick<Questionnaire, 'about'>): boolean {
  return about === 'self' || about === 'situation'
}
