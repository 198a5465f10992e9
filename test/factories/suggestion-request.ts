import { indexCatalogue } from '../../app/domain/development/index-catalogue'
import type { Activity } from '../../app/domain/development/activity'
import type { SuggestionRequest } from '../../app/domain/development/suggest-activities'
import type { GrowthArea, SuggestionReader } from '../../app/domain/development/suggestion'
import { deepFreeze } from './deep-freeze'

/** `sample/SCALE` with a score, called for essentially. */
export function makeGrowthArea(scale: string, score: number, changes: Partial<GrowthArea> = {}): GrowthArea {
  return {
    questionnaire: 'sample',
    scale,
    title: `Title of ${scale}`,
    score,
    importance: { value: 5, label: 'Essentially' },
    ...changes,
  }
}

/** A clinician of a project in a trust of the ICS `north`, with as much time as it takes. */
export function makeReader(changes: Partial<SuggestionReader> = {}): SuggestionReader {
  return {
    tier: 'project',
    function: 'clinical',
    sector: 'nhs-provider',
    home: { icsIds: ['north'], regionIds: ['midlands'], academyIds: ['learning'] },
    availableMinutes: null,
    ...changes,
  }
}

/** Asked on 25 November 2026 for `sample/first` alone, which is scored 2. */
export function makeSuggestionRequest(
  activities: readonly Activity[],
  changes: Partial<Omit<SuggestionRequest, 'catalogue'>> = {},
): SuggestionRequest {
  return {
    ...deepFreeze({
      growthAreas: [makeGrowthArea('first', 2)],
      basis: 'importance' as const,
      reader: makeReader(),
      doneIds: [],
      dismissedIds: [],
      today: '2026-11-25',
      ...changes,
    }),
    catalogue: indexCatalogue(activities),
  }
}
