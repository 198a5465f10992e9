import { expect, test } from 'vitest'
import type { Activity } from '../../../app/domain/development/activity'
import { coverSharedGrowthAreas } from '../../../app/domain/development/cover-shared-growth-areas'
import { indexCatalogue } from '../../../app/domain/development/index-catalogue'
import { loadCatalogue } from '../../../catalogue/load-catalogue'
import { loadQuestionnaires } from '../../../questionnaires/index'
import { makeActivity, makeSession } from '../../factories/activity'

const home = { icsIds: ['north'], regionIds: [], academyIds: [] }
const published = (scale: string, mean: number) => ({
  questionnaire: 'sample',
  scale,
  title: `Title of ${scale}`,
  mean,
})
const forScales = (...scales: readonly string[]): Partial<Activity> => ({
  develops: scales.map((scale) => ({ questionnaire: 'sample', scale })),
})

function cover(means: ReturnType<typeof published>[], activities: readonly Activity[]) {
  return coverSharedGrowthAreas(means, home, indexCatalogue(activities), '2026-11-25')
}

test('[G12] only a published mean under 3.5 is a shared growth area, the lowest first', () => {
  const { areas, uncovered } = cover(
    [published('a', 3.5), published('b', 3.4), published('c', 4.9), published('d', 2)],
    [],
  )
  expect(areas.map(({ scale }) => scale)).toEqual(['d', 'b'])
  expect(uncovered).toEqual(areas)
})

test('[G12] team formats first, other formats for what those leave, and the rest is uncovered', () => {
  const means = [published('a', 2), published('b', 2.5), published('c', 3), published('d', 3.1)]
  const found = cover(means, [
    makeActivity('alone-for-all', { format: 'reading', ...forScales('a', 'b', 'c') }),
    makeActivity('together-a', { format: 'team-session', ...forScales('a') }),
    makeActivity('together-b', { format: 'whole-team-programme', ...forScales('b', 'e') }),
  ])
  const scale = (id: string) => ({ questionnaire: 'sample', scale: id })
  expect(found.chosen).toEqual([
    { activityId: 'together-a', byTeam: true, covers: [scale('a')] },
    { activityId: 'together-b', byTeam: true, covers: [scale('b')] },
    { activityId: 'alone-for-all', byTeam: false, covers: [scale('c')] },
  ])
  expect(found.uncovered.map((area) => area.scale)).toEqual(['d'])
  expect(found.isSmallest).toBe(true)
})

test('[G12] as few as possible; of as few, those of the own ICS', () => {
  const means = [published('a', 2), published('b', 2)]
  const team = { format: 'team-session' } as const
  const single = ['a', 'b'].map((id) => makeActivity(id, { ...team, ...forScales(id) }))
  const starter = makeActivity('starter', { ...team, ...forScales('a', 'b'), minutes: 10 })
  const own = makeActivity('own', { ...starter, id: 'own', minutes: 90, owner: { kind: 'ics', id: 'north' } })
  const idsOf = (activities: readonly Activity[]) =>
    cover(means, activities).chosen.map(({ activityId }) => activityId)
  expect(idsOf([...single, starter])).toEqual(['starter'])
  expect(idsOf([...single, starter, own])).toEqual(['own'])
  expect(idsOf([own, starter, ...single])).toEqual(['own'])
})

test('[G6, G12] past, full, withdrawn, another ICS’s and what is about a situation cover nothing', () => {
  const useless = [
    makeActivity('past', { sessions: [makeSession('2026-11-01')] }),
    makeActivity('full', { sessions: [makeSession('2027-01-01', { placesLeft: 0 })] }),
    makeActivity('paused', { state: 'paused' }),
    makeActivity('of-south', { owner: { kind: 'ics', id: 'south' } }),
    makeActivity('talk', { format: 'conversation' }),
  ]
  expect(cover([published('first', 2)], useless).chosen).toEqual([])
})

test('[G2, G12] the starter set covers whatever a team may share', () => {
  const library = loadQuestionnaires('questionnaires')
  const starters = loadCatalogue('catalogue', library)
  for (const id of ['collaboration-factors', 'system-conditions', 'change-conditions']) {
    const means = library
      .latest(id)!
      .scales.map((scale) => ({ questionnaire: id, scale: scale.id, title: scale.title, mean: 3 }))
    const { chosen, uncovered, isSmallest } = cover(means, starters)
    expect(uncovered).toEqual([])
    expect(isSmallest).toBe(true)
    expect(chosen.every(({ byTeam }) => byTeam)).toBe(true)
    expect(chosen.length).toBeLessThan(means.length)
  }
})
