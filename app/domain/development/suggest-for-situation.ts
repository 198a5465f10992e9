import type { Day } from '../field/field'
import type { TopicReference } from './activity'
import type { ActivityFormat } from './activity-formats'
import { awardAudience } from './award-audience'
import { nearnessOf } from './award-local'
import { isAvailable } from './list-open-sessions'
import type { CatalogueIndex, RankedActivity } from './index-catalogue'
import type { Nearness, SuggestionReader } from './suggestion'
import { suggestionsAtMost } from './suggestion-weights'

/** A conversation or a way to cover for each other, for one topic of somebody's situation. No points: nothing is scored. */
export type SituationSuggestion = Readonly<{
  activityId: string
  format: ActivityFormat
  topic: TopicReference
  nearness: Nearness
}>

const NEAREST_FIRST: readonly Nearness[] = ['own-ics', 'region-or-academy', 'starter']

/**
 * What to do about a situation that can't be trained away: for each topic, in the order given, one conversation and
 * one way to cover for each other, where there are any; five at most (G11, P9). Nearest owner first, then shortest.
 * Nothing twice, past, full, retired, done, dismissed or only for others.
 * @param topics those that the person wants to do something about: which, is theirs to say (P2)
 */
export function suggestForSituation(
  topics: readonly TopicReference[],
  reader: SuggestionReader,
  catalogue: CatalogueIndex,
  settledIds: readonly string[],
  today: Day,
): readonly SituationSuggestion[] {
  const taken = new Set(settledIds)
  const found: SituationSuggestion[] = []
  for (const topic of topics) {
    const ranked = catalogue.byTopic.get(`${topic.questionnaire}/${topic.topic}`) ?? []
    for (const format of ['conversation', 'coverage'] as const) {
      const best = findNearest(
        ranked.filter(
          ({ activity }) =>
            activity.format === format &&
            !taken.has(activity.id) &&
            awardAudience(activity.forWhom, reader) !== null &&
            isAvailable(activity, today),
        ),
        reader,
      )
      if (!best || found.length === suggestionsAtMost) continue
      taken.add(best.id)
      found.push({ activityId: best.id, format, topic, nearness: best.nearness })
    }
  }
  return found
}

function findNearest(
  ranked: readonly RankedActivity[],
  reader: SuggestionReader,
): Readonly<{ id: string; nearness: Nearness }> | undefined {
  for (const nearness of NEAREST_FIRST) {
    const first = ranked.find(({ activity }) => nearnessOf(activity.owner, reader.home) === nearness)
    if (first) return { id: first.activity.id, nearness }
  }
  return undefined
}
