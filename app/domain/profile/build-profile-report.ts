import type { Answers, ScaleImportance } from '../answers/answers'
import { describeAnswer } from '../answers/describe-answer'
import type { Item, Questionnaire, TopicGroup } from '../questionnaire/questionnaire-schema'
import { scoreQuestionnaire } from '../scoring/score-questionnaire'
import type { ScaleScore } from '../scoring/scale-score'
import { describeProfile } from './describe-profile'
import { isAnswered } from './is-answered'
import type { ProfileReport, ReportedScale, ReportedTopicGroup } from './profile-report'
import { wordsOfProfile } from './profile-words'
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
  const scales = scores.map((score) => reportScale(questionnaire, score, answers, importance, titleOf))
  return {
    questionnaire: { id: questionnaire.id, version: questionnaire.version, title: questionnaire.title },
    about: questionnaire.about,
    companion: companion && { id: companion.id, title: companion.title },
    words: wordsOfProfile(questionnaire, meta.submittedAt === null),
    submittedAt: meta.submittedAt,
    facts: meta.facts,
    sentences: describeProfile(scales),
    scales,
    strengths: selectStrengths(scores),
    growthAreas: selectGrowthAreas(scores, importance),
    topics: reportTopics(questionnaire, answers),
    context: companion ? reportContext(companion, answers) : [],
  }
}

function reportScale(
  questionnaire: Questionnaire,
  score: ScaleScore,
  answers: Answers,
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
    answers: scale.items.map((item) => ({
      text: item.text,
      answer: wordsChosen(questionnaire, scale.options, item, answers),
    })),
    provenance: scale.provenance,
    related: scale.related.flatMap((related) => {
      const title = titleOf(related.questionnaire, related.scale)
      return title ? [{ ...related, title }] : []
    }),
  }
}

function reportContext(companion: Questionnaire, answers: Answers): readonly ReportedTopicGroup[] {
  const groups = reportTopics(companion, answers)
  return groups.some(isAnswered) ? groups : []
}

function reportTopics(questionnaire: Questionnaire, answers: Answers): readonly ReportedTopicGroup[] {
  return questionnaire.topicGroups.map((group) => reportTopicGroup(questionnaire, group, answers))
}

function reportTopicGroup(
  questionnaire: Questionnaire,
  group: TopicGroup,
  answers: Answers,
): ReportedTopicGroup {
  return {
    title: group.title,
    introduction: group.introduction,
    topics: group.topics.map((topic) => ({
      id: topic.id,
      title: topic.title,
      meaning: topic.meaning,
      statement: topic.item.text,
      answer: wordsChosen(questionnaire, topic.options, topic.item, answers),
      reflection: topic.reflection,
      provenance: topic.item.provenance,
    })),
  }
}

function wordsChosen(
  { optionSets }: Questionnaire,
  options: string,
  { id }: Item,
  answers: Answers,
): string | null {
  return describeAnswer(optionSets[options]!, Object.hasOwn(answers, id) ? answers[id] : undefined) || null
}
