import type { RadarAxis } from '../../../app/components/charts/radar-geometry'

/** Titles as long as any questionnaire has, and longer. */
const LONG_TITLES = [
  'Influence rather than hierarchy',
  'Reading the politics of a place',
  'Flexibility with the rules',
  'Thinking outside the box',
  'Building and communicating a clear narrative',
  'Living with ambiguity',
  'Holding and managing multiple strategies',
  'Making things happen',
  'Thinking ahead and planning for the long term',
  'Ceding power and resources',
  'Tenacity, courage and resilience',
  'Relationships, networking and the psychology of change',
  'Understanding oneself',
  'Harnessing support from outside the organisation',
  'Brokering and translating between professions',
]

export function sampleAxes(count: number): RadarAxis[] {
  return LONG_TITLES.slice(0, count).map((label, index) => ({ id: `axis-${index + 1}`, label }))
}
