import { functions, sectors, tiers } from '../../../app/domain/answers/role-facts'
import type { Activity } from '../../../app/domain/development/activity'
import {
  activityFormats,
  isActivityFormatAboutSituation,
} from '../../../app/domain/development/activity-formats'
import { addDays } from '../../../app/domain/development/add-days'
import type { GrowthArea, SuggestionReader } from '../../../app/domain/development/suggestion'
import type { Questionnaire } from '../../../app/domain/questionnaire/questionnaire-schema'
import { makeActivity, makeSession } from '../../factories/activity'

export const TODAY = '2026-11-25'

type Pick = <T>(things: readonly T[]) => T

/** The same numbers at every run, so that runs can be compared (a linear congruential generator). */
export function makePick(seed: number): Pick {
  let state = seed
  return (things) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return things[Math.floor((state / 2 ** 32) * things.length)]!
  }
}

/**
 * A catalogue as one ICS might see it: of its own, its region's and the starter set; one to three scales each, half of
 * them for somebody in particular, half of them with sessions, some of which are past or full.
 */
export function makeCatalogue(count: number, questionnaire: Questionnaire): readonly Activity[] {
  const pick = makePick(count)
  const formats = activityFormats.map(({ id }) => id).filter((id) => !isActivityFormatAboutSituation(id))
  const owners: readonly Activity['owner'][] = [
    { kind: 'ics', id: 'north' },
    { kind: 'region', id: 'midlands' },
    { kind: 'starter', id: null },
  ]
  const some = (choices: readonly Readonly<{ id: string }>[]) => pick([[], [], [], [pick(choices).id]])
  return Array.from({ length: count }, (_, index) => {
    const scales = new Set(Array.from({ length: pick([1, 2, 3]) }, () => pick(questionnaire.scales).id))
    return makeActivity(`activity-${index}`, {
      title: `${pick(['Learning', 'Meeting', 'Trying', 'Reading'])} ${index}`,
      develops: [...scales].map((scale) => ({ questionnaire: questionnaire.id, scale })),
      format: pick(formats),
      forWhom: { tiers: some(tiers), functions: some(functions), sectors: some(sectors) },
      minutes: pick([20, 30, 45, 60, 90, 120, 240, 480, 1260]),
      owner: pick(owners),
      sessions: Array.from({ length: pick([0, 0, 1, 2]) }, (__, session) =>
        makeSession(addDays(TODAY, pick([-30, 10, 40, 80, 200])), {
          id: `session-${session}`,
          placesLeft: pick([0, 3, 10]),
        }),
      ),
    })
  })
}

/** Somebody with three growth areas, and a few activities behind them. */
export function makeReaderAndAreas(
  seed: number,
  questionnaire: Questionnaire,
): Readonly<{ reader: SuggestionReader; growthAreas: readonly GrowthArea[]; doneIds: readonly string[] }> {
  const pick = makePick(seed * 7919 + 1)
  const chosen = new Set<Questionnaire['scales'][number]>()
  while (chosen.size < 3) chosen.add(pick(questionnaire.scales))
  return {
    reader: {
      tier: pick(tiers).id,
      function: pick(functions).id,
      sector: pick(sectors).id,
      home: { icsIds: ['north'], regionIds: ['midlands'], academyIds: [] },
      availableMinutes: pick([null, 60, 240]),
    },
    growthAreas: [...chosen].map(({ id, title }) => ({
      questionnaire: questionnaire.id,
      scale: id,
      title,
      score: pick([5, 6, 7, 8]) / 3,
      importance: { value: pick([4, 5]), label: 'Essentially' },
    })),
    doneIds: Array.from({ length: 5 }, () => `activity-${pick([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])}`),
  }
}
