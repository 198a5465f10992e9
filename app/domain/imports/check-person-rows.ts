import { type GrantedRole, grantedRoles, roleFor } from '../access/role-for'
import { readEmail } from '../access/read-email'
import type { Day } from '../field/field'
import { foldName } from '../field/fold-name'
import { parseDay } from '../field/parse-day'
import type { Sifted, TableProblem, TableRow, TableShape } from './read-table'

export type PersonColumn = 'email' | 'role' | 'place' | 'starts' | 'ends'

/** What a file of people to invite has. */
export const personTable: TableShape<PersonColumn> = {
  columns: ['email', 'role', 'place', 'starts', 'ends'],
  required: ['email'],
  mostRows: 1_000,
}

/** What whoever imports may grant: each role with each place they may grant it in. */
export type Grantable = Readonly<{ role: GrantedRole; placeId: string | null; placeName: string }>

export type PersonToInvite = Readonly<{
  row: number
  email: string
  /** Null: to take part. */
  role: GrantedRole | null
  placeId: string | null
  placeName: string | null
  startsOn: Day
  endsOn: Day | null
}>

type Rules = Readonly<{
  grantable: readonly Grantable[]
  /** Whether they may invite people to take part. */
  mayInvite: boolean
  ownEmail: string
  today: Day
}>

/**
 * People to invite out of rows, by the rules of a single invitation (C5): roles and places that whoever imports
 * may grant, nothing to oneself; nobody twice. Every problem by row and column (M3 to M5).
 */
export function checkPersonRows(
  rows: readonly TableRow<PersonColumn>[],
  rules: Rules,
): Sifted<PersonToInvite> {
  const problems: TableProblem[] = []
  const sound: PersonToInvite[] = []
  const seen = new Map<string, number>()
  for (const { row, cells } of rows) {
    const wrong: TableProblem[] = []
    const add = (column: PersonColumn, sentence: string) => wrong.push({ row, column, sentence })
    const email = readEmail(cells.email)
    if (email === null) add('email', 'Enter an e-mail address in the correct format, like name@example.org')
    else if (email === rules.ownEmail) add('email', 'You can’t give a role to yourself: somebody else has to')
    const role = readRole(cells.role)
    const place = role === undefined ? undefined : findPlace(role, cells.place, rules, add)
    if (role === undefined)
      add('role', `That is no role: give one of ${ROLES}; or leave it open to take part`)
    const [starts, endsOn] = [parseDay(cells.starts), parseDay(cells.ends)]
    if (starts === undefined) add('starts', 'Enter a day such as 1/4/2026, or leave it open for today')
    if (endsOn === undefined) add('ends', 'Enter a day such as 31/3/2027, or leave it open')
    else if (endsOn !== null && endsOn <= (starts ?? rules.today))
      add('ends', 'The end must be after the start')
    if (email !== null && role !== undefined && place) {
      const key = JSON.stringify([email, role, place.placeId])
      const before = seen.get(key)
      if (before !== undefined) add('email', `Row ${before} invites the same person to the same`)
      else seen.set(key, row)
      if (wrong.length === 0 && starts !== undefined && endsOn !== undefined)
        sound.push({ row, email, role, ...place, startsOn: starts ?? rules.today, endsOn })
    }
    problems.push(...wrong)
  }
  return { rows: sound, problems }
}

type FoundPlace = Readonly<{ placeId: string | null; placeName: string | null }>

function findPlace(
  role: GrantedRole | null,
  typed: string,
  { grantable, mayInvite }: Rules,
  add: (column: PersonColumn, sentence: string) => void,
): FoundPlace | undefined {
  const wanted = foldName(typed)
  if (role === null) {
    if (!mayInvite) add('role', 'You can’t invite people without a role')
    else if (wanted === '') return { placeId: null, placeName: null }
    else add('place', 'Leave it open: taking part is for no place')
    return undefined
  }
  const offered = grantable.filter((one) => one.role === role)
  if (offered.length === 0) {
    add('role', 'You can’t give this role')
    return undefined
  }
  const { place: kind } = roleFor(role)
  if (kind === 'whole') {
    if (wanted === '') return { placeId: null, placeName: null }
    add('place', 'Leave it open: this role is for the whole product')
    return undefined
  }
  const found = offered.filter(
    ({ placeId, placeName }) => placeId === typed.trim() || foldName(placeName) === wanted,
  )
  const [only] = found
  if (only && found.length === 1) return { placeId: only.placeId, placeName: only.placeName }
  const name = kind === 'ics' ? 'ICS' : kind
  if (wanted === '') add('place', `Say which ${name} the role is for`)
  else if (found.length > 1)
    add(
      'place',
      `Several are called that: give one’s id, ${found.map(({ placeId }) => placeId).join(' or ')}`,
    )
  else add('place', `You look after no ${name} of this name or id`)
  return undefined
}

function readRole(typed: string): GrantedRole | null | undefined {
  const wanted = foldName(typed)
  if (['', 'participant', 'take part'].includes(wanted)) return null
  return grantedRoles.find((role) => role === wanted || foldName(roleFor(role).label) === wanted)
}

const ROLES = grantedRoles.map((role) => roleFor(role).label).join('; ')
