import type { Answer, Answers, ScaleImportance } from '../answers/answers'
import type { OptionSet, Questionnaire, TopicGroup } from '../questionnaire/questionnaire-schema'
import { scoreQuestionnaire } from '../scoring/score-questionnaire'
import type { ScaleScore } from '../scoring/scale-score'
import { describeProfile } from './describe-profile'
import type { ProfileReport, ReportedScale, ReportedTopicGroup } from './profile-report'
import { selectGrowthAreas } from './select-growth-areas'
import { selectStrengths } from './select-strengths'

/** The title of a scale of another questionnaire, or nothing if there is no such scale. */
export type TitleOf = (questionnaireId: string, scaleId: string) => string | null | undefined

/**
 * Everything that a profile says about one assessment (R8): the scores in the questionnaire's order, what
 * stands out and what may be worked on, and beside it the context in words, never scored (P2). The same
 * answers always give the same report; answers to items that are not asked change nothing.
 */
export function buildProfileReport(
  questionnaire: Questionnaire,
  companion: Questionnaire | null,
  answers: Answers,
  importance: ScaleImportance,
  meta: Pick<ProfileReport, 'submittedAt' | 'facts'>,
  titleOf: TitleOf,
): ProfileReport {
  const scores = scoreQuestionnaire(questionnaire, answers)
  const scales = scores.map((score) => reportScale(questionnaire, score, importance, titleOf))
  return {
    questionnaire: { id: questionnaire.id, version: questionnaire.version, title: questionnaire.title },
    submittedAt: meta.submittedAt,
    facts: meta.facts,
    sentences: describeProfile(scales),
    scales,
    strengths: selectStrengths(scores),
    growthAreas: selectGrowthAreas(scores, importance),
    context: reportContext([questionnaire, ...(companion ? [companion] : [])], answers),
  }
}

function reportScale(
  questionnaire: Questionnaire,
  score: ScaleScore,
  importance: ScaleImportance,
  titleOf: TitleOf,
): ReportedScale {
  const scale = questionnaire.scales.find((candidate) => candidate.id === score.id)!
  const value = Object.hasOwn(importance, scale.id) ? importance[scale.id] : undefined
  const label = questionnaire.importance?.options.find((option) => option.value === value)?.label
  return {
    id: scale.id,
    title: scale.title,
    definition: scale.definition,
    looksLike: scale.looksLike,
    reflection: scale.reflection,
    score: score.score,
    reason: score.reason,
    answered: score.answered,
    asked: score.asked,
    importance: value === undefined || label === undefined ? null : { value, label },
    provenance: scale.provenance,
    related: scale.related.flatMap((related) => {
      const title = titleOf(related.questionnaire, related.scale)
      return title ? [{ ...related, title }] : []
    }),
  }
}

function reportContext(
  questionnaires: readonly Questionnaire[],
  answers: Answers,
): readonly ReportedTopicGroup[] {
  const groups = questionnaires.flatMap((questionnaire) =>
    questionnaire.topicGroups.map((group) => reportTopicGroup(questionnaire, group, answers)),
  )
  const isAnswered = groups.some((group) => group.topics.some((topic) => topic.answer !== null))
  return isAnswered ? groups : []
}

function reportTopicGroup(
  questionnaire: Questionnaire,
  group: TopicGroup,
  answers: Answers,
): ReportedTopicGroup {
  return {
    title: group.title,
    topics: group.topics.map((topic) => ({
      id: topic.id,
      title: topic.title,
      meaning: topic.meaning,
      statement: topic.item.text,
      answer: Object.hasOwn(answers, topic.item.id)
        ? wordsOf(questionnaire.optionSets[topic.options]!, answers[topic.item.id])
        : null,
      reflection: topic.reflection,
    })),
  }
}

function wordsOf(optionSet: OptionSet, answer: Answer | undefined): string | null {
  if (answer === 'none') return optionSet.none ?? null
  return optionSet.options.find((option) => option.value === answer)?.label ?? null
}
