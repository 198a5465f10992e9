import { type Asked, DAY_MS, type Making, type Sheet, type Table } from './england'
import { newChance } from './chance'
import { makeAcademy, type MadeAcademy } from './make-cohort'
import { grantRole, makePerson } from './make-person'
import { makeSystems } from './make-places'
import { makeTeam } from './make-team'

/** Some of England: rows by table, in the order in which they were made. */
export type Portion = Readonly<{ rows: ReadonlyMap<Table, Sheet>; assessments: number }>

/** So many assessments, about, in a portion. */
const PORTION = 1_000
const SMALLEST_TEAM = 6
const LARGEST_TEAM = 15
const PEOPLE_AN_ICS = 40
const IN_COHORT = 0.05
/** People come within so many days, of which the last is so many before the end. */
const COMING_DAYS = 100
const CAME_DAYS_AGO = 400

/**
 * Makes an England out of nothing but a seed, team by team: ICSs with organisations and catalogues, people with posts and
 * roles, teams with closed rounds, academies with cohorts of three waves, submitted assessments, and what the disclosure module
 * lets be published of all these. Nothing is read or written here, and no more than a portion is held.
 */
export function* makeEngland(asked: Asked): Generator<Portion> {
  let rows = new Map<Table, Sheet>()
  let assessments = 0
  const sheetOf = (table: Table, columns: () => readonly string[]): Sheet => {
    const known = rows.get(table)
    if (known) return known
    const sheet: Sheet = { columns: columns(), values: [] }
    rows.set(table, sheet)
    return sheet
  }
  const making: Making = {
    chance: newChance(asked.seed),
    put: (table, row) => {
      const { values } = sheetOf(table, () => Object.keys(row))
      for (const value of Object.values(row)) values.push(value)
    },
    fill: (table, columns, ...row) => {
      const { values } = sheetOf(table, () => columns)
      for (const value of row) values.push(value)
    },
    until: Date.parse(`${asked.until}T00:00:00.000Z`) + DAY_MS,
    library: asked.library,
  }
  const { chance, until } = making
  const take = (): Portion => {
    const taken = { rows, assessments }
    rows = new Map()
    assessments = 0
    return taken
  }
  const systems = makeSystems(making, asked.starterSet, Math.ceil(asked.people / PEOPLE_AN_ICS))
  const academies = new Map<string, MadeAcademy>()
  for (const { regionId } of systems) {
    if (academies.has(regionId)) continue
    const own = systems.filter((ics) => ics.regionId === regionId)
    academies.set(regionId, makeAcademy(making, asked.starterSet, { regionId, systems: own }))
  }
  yield take()

  const shares = systems.map(() => 0.5 + chance.next())
  const all = shares.reduce((sum, share) => sum + share, 0)
  const led = new Set<string>()
  let index = 0
  let shared = 0
  for (const [at, system] of systems.entries()) {
    shared += shares[at]!
    const last = at === systems.length - 1 ? asked.people : Math.round((asked.people * shared) / all)
    const academy = academies.get(system.regionId)!
    while (index < last) {
      const left = last - index
      const wanted = SMALLEST_TEAM + chance.whole(LARGEST_TEAM - SMALLEST_TEAM + 1)
      // A rest too small for a team of its own joins the last one.
      const size = left - wanted < SMALLEST_TEAM ? left : wanted
      const members = Array.from({ length: size }, () => {
        const days = CAME_DAYS_AGO + COMING_DAYS - (COMING_DAYS * index) / asked.people
        const createdAt = Math.floor(until - days * DAY_MS) + (index % 1000)
        return makePerson(making, { index: index++, createdAt, system })
      })
      const [first] = members
      if (led.size === 0) grantRole(making, members.at(-1)!, 'administrator', null)
      for (const [role, placeId] of [
        ['ics-lead', system.id],
        ['academy-lead', academy.id],
      ] as const) {
        if (led.has(placeId)) continue
        led.add(placeId)
        grantRole(making, first!, role, placeId)
      }
      assessments += makeTeam(making, { system, members })
      for (const person of members) if (chance.is(IN_COHORT)) assessments += academy.join(person)
      if (assessments >= PORTION) yield take()
    }
  }
  for (const academy of academies.values()) academy.end()
  yield take()
}
