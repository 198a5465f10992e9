import type { Reporting, WaveKind } from '../../app/domain/cohort/cohort'

/** An academy, and since how many days its programmes run. */
export const demonstrationAcademy = {
  id: 'demonstration-academy',
  name: 'South West Leadership Academy',
  icsIds: ['devon', 'dorset', 'somerset'],
  daysAgo: 420,
  administratorEmail: 'helen.ward@office.example',
  leadEmail: 'tomas.vega@academy.example',
} as const

/** What all cohorts are asked: seven scales of three questions. */
export const COHORT_QUESTIONNAIRE = 'social-skill'

/**
 * What is built in: by how much people's levels differ from the baseline at each later wave. On scales that move two of three
 * people go up by a level and stay there, on the others as many go up as down.
 */
export const builtIn = {
  moves: ['framing', 'brokering-translating'],
  /** Of the true change of a scale that moves; of the others it is nought. */
  change: 2 / 3,
  /** Who leaves began a level lower here, where half of those who stay are a level above the other half: two SDs. */
  leaversLower: 'leveraging-position',
  leaversLowerBySds: 2,
  /** Of their situation: at first one of four has time set aside, later three of four. */
  timeGrows: 'time',
} as const

export type DemonstrationWave = Readonly<{
  kind: WaveKind
  opensDaysAgo: number
  /** Below nought: days to come. */
  closesDaysAgo: number
  asksThenTest?: boolean
  asksReaction?: boolean
}>

export type DemonstrationCohort = Readonly<{
  id: string
  name: string
  programme: 0 | 1
  reporting: Reporting
  daysAgo: number
  people: number
  /** So many of them answer the baseline alone. */
  leavers: number
  waves: readonly DemonstrationWave[]
}>

export const demonstrationProgrammes = [
  {
    name: 'Working across boundaries',
    aims: 'People who lead without being in charge learn to frame a shared purpose and to bring others together across organisations.',
    aimedAt: builtIn.moves,
    design: 'action-learning',
  },
  {
    name: 'Leading in a place',
    aims: 'Small groups work on a problem of their own place, with a coach, and learn to notice and use openings.',
    aimedAt: ['seizing-opportunities'],
    design: 'project',
  },
] as const

/** Three cohorts, of which two have been through three waves and one has just begun. */
export const demonstrationCohorts: readonly DemonstrationCohort[] = [
  {
    ...{ id: 'demonstration-cohort-first', name: 'First cohort', programme: 0, reporting: 'at-end' },
    ...{ daysAgo: 410, people: 26, leavers: 8 },
    waves: [
      { kind: 'baseline', opensDaysAgo: 400, closesDaysAgo: 386 },
      { kind: 'end', opensDaysAgo: 220, closesDaysAgo: 206, asksThenTest: true, asksReaction: true },
      { kind: 'follow-up', opensDaysAgo: 40, closesDaysAgo: 26 },
    ],
  },
  {
    ...{ id: 'demonstration-cohort-place', name: 'Coast and moor', programme: 1, reporting: 'baseline-now' },
    ...{ daysAgo: 310, people: 14, leavers: 0 },
    waves: [
      { kind: 'baseline', opensDaysAgo: 300, closesDaysAgo: 286 },
      { kind: 'between', opensDaysAgo: 190, closesDaysAgo: 176, asksReaction: true },
      { kind: 'end', opensDaysAgo: 100, closesDaysAgo: 86, asksThenTest: true },
    ],
  },
  {
    ...{ id: 'demonstration-cohort-second', name: 'Second cohort', programme: 0, reporting: 'at-end' },
    ...{ daysAgo: 14, people: 9, leavers: 0 },
    waves: [{ kind: 'baseline', opensDaysAgo: 10, closesDaysAgo: -4 }],
  },
]

/** When figures of how well the questionnaire measures are first worked out: before the first end wave closes. */
export const MEASURED_DAYS_AGO = 280

const FIRST_NAMES = 'Ada Ben Cara Dewi Esme Finn Gita Hal Iona Jude Kit Lena Milo'.split(' ')
const LAST_NAMES = 'Abbot Birch Croft Dunn'.split(' ')

/** The made-up people of a cohort: nobody is in two. */
export function nameParticipants({ id, people }: DemonstrationCohort): readonly string[] {
  const before = demonstrationCohorts
    .slice(
      0,
      demonstrationCohorts.findIndex((cohort) => cohort.id === id),
    )
    .reduce((sum, cohort) => sum + cohort.people, 0)
  return Array.from({ length: people }, (_, index) => {
    const at = before + index
    return `${FIRST_NAMES[at % FIRST_NAMES.length]} ${LAST_NAMES[Math.floor(at / FIRST_NAMES.length)]}`
  })
}

/**
 * A person's level on each scale, 1 to 5, at a wave.
 * @param person their place in the cohort; those who leave come last
 */
export function levelsOf(
  scaleIds: readonly string[],
  { person, isLater, isLeaver }: Readonly<{ person: number; isLater: boolean; isLeaver: boolean }>,
): string {
  return scaleIds
    .map((id, scale) => {
      const moves = (builtIn.moves as readonly string[]).includes(id)
      const start = 3 - ((person * 5 + scale * 3) % 2) + (isLeaver && id === builtIn.leaversLower ? -1 : 0)
      if (!isLater) return start
      return start + (moves ? Number(person % 3 !== 0) : [1, -1, 0][(person + scale) % 3]!)
    })
    .join('')
}

/** Which answer somebody gives on a topic of their situation, 1 to 5, at a wave. */
export function situationOf(
  topicId: string,
  { person, isLater }: Readonly<{ person: number; isLater: boolean }>,
): number {
  if (topicId !== builtIn.timeGrows) return 2 + (person % 3)
  return (person % 4 === 0) === isLater ? 2 : 4
}
