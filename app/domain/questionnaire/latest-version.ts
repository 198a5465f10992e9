import type { Questionnaire } from './questionnaire-schema'

/** The highest version of a questionnaire among those given, or undefined where none has that id (Q13). */
export function latestVersion(
  questionnaires: readonly Questionnaire[],
  id: string,
): Questionnaire | undefined {
  return questionnaires
    .filter((questionnaire) => questionnaire.id === id)
    .reduce<Questionnaire | undefined>(
      (latest, candidate) => (latest && latest.version > candidate.version ? latest : candidate),
      undefined,
    )
}
