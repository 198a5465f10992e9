import type { OptionSet, Questionnaire, Scale } from '../questionnaire/questionnaire-schema'

/** One scale to talk about, counted from 1 over all questionnaires of a round. */
export type Step = Readonly<{
  position: number
  questionnaireId: string
  questionnaireTitle: string
  scale: Scale
  optionSet: OptionSet
}>

/** What a team talks about, one thing after the other: each scale of what was asked, in that order (W7). */
export function listSteps(questionnaires: readonly Questionnaire[]): readonly Step[] {
  return questionnaires
    .flatMap((questionnaire) =>
      questionnaire.scales.map((scale) => ({
        questionnaireId: questionnaire.id,
        questionnaireTitle: questionnaire.title,
        scale,
        optionSet: questionnaire.optionSets[scale.options]!,
      })),
    )
    .map((step, index) => ({ ...step, position: index + 1 }))
}
