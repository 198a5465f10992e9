import fc from 'fast-check'
import { dimensions, type Contribution, type Dimension } from '../../../../app/domain/disclosure/contribution'
import type { Rule } from '../../../../app/domain/disclosure/decide-siblings'
import { publish } from '../../../../app/domain/disclosure/publish'
import { publishChange, type WaveContribution } from '../../../../app/domain/disclosure/publish-change'
import type { Release } from '../../../../app/domain/disclosure/release'
import { readChange } from './read-change'
import { readSnapshot, type SeenCell } from './seen-cell'

type Person = Readonly<{
  /** Whether they answer at all; they are members all the same. */
  answers: boolean
  teams: readonly boolean[]
  facts: Contribution['facts']
  /** Thirds above 1, one for each wave; null without enough answers. */
  thirds: readonly (number | null)[]
}>

/** Something that happens: to `who` it happens, of all people that there are, counted round. */
type Event =
  | Readonly<{ kind: 'publish-team'; team: number }>
  | Readonly<{ kind: 'publish-system' }>
  | Readonly<{ kind: 'publish-cohort' | 'publish-change'; every: number }>
  | Readonly<{ kind: 'delete'; who: number }>
  | Readonly<{ kind: 'join' | 'leave'; who: number; team: number }>
  | Readonly<{ kind: 'next-wave' }>

/** A population, and what happens in it over time. */
export type World = Readonly<{ people: readonly Person[]; events: readonly Event[] }>

const TEAMS = 3
const team = fc.nat(TEAMS - 1)
const who = fc.nat(999)

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('publish-team' as const), team }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('publish-system' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('publish-cohort' as const, 'publish-change' as const),
      every: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('join' as const, 'leave' as const), who, team }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('next-wave' as const) }) },
)

/** How a population answers: mixed, all near one end, or all but the same. */
const answering = fc.constantFrom([0, 12], [0, 12], [9, 12], [11, 12], [12, 12], [0, 1], [6, 6])

/** Populations of 10 to 36 in three teams that overlap, with facts of which some are rare and some not known. */
export const worlds: fc.Arbitrary<World> = answering.chain(([min, max]) => {
  const third = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: min, max: max }) },
    { weight: 1, arbitrary: fc.constant(null) },
  )
  const person = fc.record({
    answers: fc.oneof(
      { weight: 12, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
    teams: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    facts: fc.record({
      sector: fc.constantFrom('nhs', 'nhs', 'nhs', 'icb', 'icb', 'vcse', null),
      function: fc.constantFrom('executive', 'executive', 'clinical', 'lay'),
      tier: fc.constantFrom('executive', 'thematic'),
    }),
    thirds: fc.tuple(third, third, third),
  })
  return fc.record({
    people: fc.array(person, { minLength: 10, maxLength: 36, size: 'max' }),
    events: fc.array(event, { minLength: 5, maxLength: 12, size: 'max' }),
  })
})

/** A world as it went by: all that was published of each wave, as an insider reads it, and the true scores. */
export type History = Readonly<{
  cells: readonly SeenCell[]
  truth: ReadonlyMap<string, number>
  /** How many changes were shown. */
  changes: number
}>

const listValues = (members: readonly Person[], by: Dimension): readonly string[] =>
  members.flatMap(({ facts }) => facts[by] ?? [])

/** Lets a world go by, every publication passing the one door with the ledger of all before it. */
export function liveThrough(
  { people, events }: World,
  rules?: ReadonlySet<Rule>,
  thresholds = { team: 5, system: 8 },
): History {
  const teams = people.map((person) => [...person.teams])
  const gone = new Set<number>()
  const truth = new Map<string, number>()
  let ledger: readonly Release[] = []
  let cells: readonly SeenCell[] = []
  let wave = 0
  let changes = 0
  const assess = ({ facts, thirds }: Person, index: number, at = wave): Contribution => {
    const third = thirds[at % thirds.length]!
    const trust = third === null ? null : 1 + third / 3
    const number = `${index}-${at}`
    if (trust !== null) truth.set(number, trust)
    return { number, facts, scores: { trust } }
  }
  const publishTo = (isIn: (index: number) => boolean, threshold: number) => {
    const belongs = (_: unknown, index: number) => !gone.has(index) && isIn(index)
    const members = people.filter(belongs)
    const contributions = people
      .map((person, index) => assess(person, index))
      .filter((_, index) => belongs(_, index) && people[index]!.answers)
    const { snapshot, releases } = publish({
      questionnaire: 'collaboration-factors@1',
      isSelf: true,
      scaleIds: ['trust'],
      contributions,
      dimensions,
      listed: Object.fromEntries(dimensions.map((by) => [by, listValues(members, by)])),
      threshold,
      earlier: ledger,
      ...(rules && { rules }),
    })
    ledger = [...ledger, ...releases]
    cells = [...cells, ...readSnapshot(JSON.stringify(snapshot), contributions, rules?.has('D7') ?? true)]
  }
  // From the first wave to this one: whoever has no score by then has left.
  const publishChangeOf = (isIn: (index: number) => boolean) => {
    const answered = (at: number): readonly WaveContribution[] =>
      people.flatMap((person, index) => {
        const { number, scores } = assess(person, index, at)
        const isCounted = person.answers && !gone.has(index) && isIn(index) && scores['trust'] !== null
        return isCounted ? [{ person: String(index), number, scores }] : []
      })
    const waves = { before: answered(0), after: answered(wave) }
    const { snapshot, releases } = publishChange({
      ...{ questionnaire: 'collaboration-factors@1', isSelf: true, scaleIds: ['trust'], fromWaveId: 'w-0' },
      ...{ ...waves, asksThenTest: false, reliability: {}, threshold: thresholds.system, earlier: ledger },
      ...(rules && { rules }),
    })
    ledger = [...ledger, ...releases]
    changes += Object.values(snapshot.scales).filter(({ before: { n } }) => n.state === 'shown').length
    cells = [...cells, ...readChange(JSON.stringify(snapshot), waves, rules?.has('D7') ?? true)]
  }
  for (const happening of events) {
    switch (happening.kind) {
      case 'publish-team':
        publishTo((index) => teams[index]![happening.team]!, thresholds.team)
        break
      case 'publish-system':
        publishTo((index) => teams[index]!.includes(true), thresholds.system)
        break
      case 'publish-cohort':
        publishTo((index) => index % happening.every === 0, thresholds.system)
        break
      case 'publish-change':
        if (wave > 0) publishChangeOf((index) => index % happening.every === 0)
        break
      case 'delete':
        gone.add(happening.who % people.length)
        break
      case 'join':
      case 'leave':
        teams[happening.who % people.length]![happening.team] = happening.kind === 'join'
        break
      case 'next-wave':
        wave++
    }
  }
  return { cells, truth, changes }
}
