import { describeFormat, describePounds } from '~/components/activity/describe-activity'
import type { SituationSuggestion } from '~/domain/development/suggest-for-situation'
import type { Suggestion } from '~/domain/development/suggestion'
import { scaleKey } from '~/domain/development/scale-key'
import type { SuggestionPart } from '~/domain/development/suggestion-weights'
import type { NamedActivity, OwnSuggestions } from '~/use-cases/read-suggestions'

/** A suggestion as the page shows it. */
export type ShownSuggestion = Readonly<{
  id: string
  title: string
  says: string
  /** What it is for: a scale or a topic. */
  aim: string
  sentence: string
  also: readonly string[]
  /** The scale it is for, as an address names it. */
  scale: string
  /** The next session with a place, if it has any. */
  sessionId: string | null
  points: number
  parts: readonly Readonly<{ part: SuggestionPart; points: number }>[]
}>

export type ShownAnswer = Readonly<{ id: string; title: string; says: string; aim: string; topic: string }>

export function showSuggestion(
  { activityId, reason, sentence, alsoDevelops, points, parts }: Suggestion,
  { activities }: Pick<OwnSuggestions, 'activities'>,
  titleOf: (questionnaire: string, scale: string) => string,
): ShownSuggestion {
  const activity = activities.get(activityId)!
  return {
    id: activityId,
    title: activity.title,
    says: summarise(activity),
    aim: reason.area.title,
    sentence,
    also: alsoDevelops.map(({ questionnaire, scale }) => titleOf(questionnaire, scale)),
    scale: scaleKey(reason.area),
    sessionId: reason.session?.id ?? null,
    points: round(points),
    parts: parts.map(({ part, points: given }) => ({ part, points: round(given) })),
  }
}

export function showSituation(
  { activityId, topic }: SituationSuggestion,
  { activities, situation }: Pick<OwnSuggestions, 'activities' | 'situation'>,
): ShownAnswer {
  const activity = activities.get(activityId)!
  return {
    id: activityId,
    title: activity.title,
    says: summarise(activity),
    topic: `${topic.questionnaire}/${topic.topic}`,
    aim: situation?.topics.find(({ id }) => id === topic.topic)?.title ?? topic.topic,
  }
}

function summarise({ format, timing, cost, ownerName }: NamedActivity): string {
  return [describeFormat(format), timing, describePounds(cost.pounds), ownerName].join('; ')
}

function round(points: number): number {
  return Math.round(points * 10) / 10
}
