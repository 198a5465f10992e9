import { findCohort } from '../../db/queries/cohorts.server'
import { listInvitationsIn } from '../../db/queries/invitations.server'
import { lockPerson } from '../../db/queries/people.server'
import { listHolders } from '../../db/queries/role-grants.server'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import { checkPersonRows, personTable, type PersonToInvite } from '../domain/imports/check-person-rows'
import { type Checked, joinProblems } from '../domain/imports/join-problems'
import { readTable, type TableProblem } from '../domain/imports/read-table'
import type { Deps } from './deps'
import type { Imported } from './import-organisations'
import { inTransaction } from './in-transaction'
import { isInAnotherCohort, sendInvitation, TAKE_PART } from './invite'
import { listGrantablePlaces } from './list-grantable-places'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

type Cells = readonly (readonly string[])[]
type Person = Extract<Actor, { kind: 'person' }>

/** Whether the actor may invite anybody to anything, and so may import people. */
export async function mayImportPeople(deps: Deps, actor: Actor): Promise<boolean> {
  if (can(actor, { action: 'invite-people', place: WHOLE })) return true
  return (await listGrantablePlaces(deps, actor)).length > 0
}

/** Whom importing these rows would invite, or every problem in them; null where the actor may not (M3, M4). */
export async function previewPeople(
  deps: Deps,
  actor: Actor,
  cells: Cells,
): Promise<Checked<PersonToInvite> | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'read-field' })) return null
  return (await mayImportPeople(deps, actor)) ? check(deps, actor, cells) : null
}

/**
 * Invites the people of these rows, all or none, each as a single invitation would (C5): they are checked once
 * more in the transaction that writes them, since roles and invitations may have changed after the preview (M5).
 */
export async function importPeople(deps: Deps, actor: Actor, cells: Cells): Promise<Imported | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'read-field' })) return null
  return inTransaction(deps, async (inside) => {
    if (!(await mayImportPeople(inside, actor))) return null
    // A form that was posted twice waits here, and then finds everybody invited already.
    await lockPerson(inside.db, actor.personId)
    const checked = await check(inside, actor, cells)
    if (!checked.ok) return checked
    for (const { email, role, placeId, startsOn, endsOn } of checked.rows) {
      await sendInvitation(inside, actor.personId, { email, role, placeId, startsOn, endsOn })
    }
    await recordAudit(inside, {
      actorId: actor.personId,
      action: 'people-imported',
      thing: { kind: 'product', id: null },
      detail: String(checked.rows.length),
    })
    return { ok: true, count: checked.rows.length }
  })
}

/** By the roles the actor may grant, place by place, which is what `can()` says of each. */
async function check(deps: Deps, actor: Person, cells: Cells): Promise<Checked<PersonToInvite>> {
  const table = readTable(cells, personTable)
  const checked = checkPersonRows(table.rows, {
    grantable: await listGrantablePlaces(deps, actor),
    mayInvite: can(actor, { action: 'invite-people', place: WHOLE }),
    ownEmail: actor.email,
    today: todayOf(deps),
  })
  const known = [...(await findKnown(deps, checked.rows)), ...(await findInTwoCohorts(deps, checked.rows))]
  const all = { rows: checked.rows, problems: [...checked.problems, ...known] }
  return joinProblems(table, all, personTable.columns)
}

/** Who of them would take part in two cohorts of one programme (H2): in another already, or by an earlier row. */
async function findInTwoCohorts(
  deps: Deps,
  rows: readonly PersonToInvite[],
): Promise<readonly TableProblem[]> {
  const problems: TableProblem[] = []
  const earlier = new Map<string, PersonToInvite>()
  for (const person of rows) {
    if (person.role !== 'cohort-participant' || person.placeId === null) continue
    const programmeId = (await findCohort(deps.db, person.placeId))?.programme_id
    const key = JSON.stringify([person.email, programmeId])
    const before = earlier.get(key)
    if (!before) earlier.set(key, person)
    const tell = (sentence: string) => problems.push({ row: person.row, column: 'place', sentence })
    if (await isInAnotherCohort(deps, person))
      tell('That address takes part in another cohort of this programme, or is invited to one')
    else if (before && before.placeId !== person.placeId)
      tell(`Row ${before.row} invites the same person to another cohort of this programme`)
  }
  return problems
}

/** Who of them has their role there, or is invited to it: asked once for each role and place. */
async function findKnown(deps: Deps, rows: readonly PersonToInvite[]): Promise<readonly TableProblem[]> {
  const known = new Map<string, ReadonlySet<string>>()
  const problems: TableProblem[] = []
  for (const { row, email, role, placeId } of rows) {
    const key = JSON.stringify([role, placeId])
    if (!known.has(key)) {
      const where = { role: role ?? TAKE_PART, placeId }
      const holders = await listHolders(deps.db, { ...where, today: todayOf(deps) })
      const invited = await listInvitationsIn(deps.db, { ...where, now: deps.now().toISOString() })
      known.set(key, new Set([...holders, ...invited].map((one) => one.email)))
    }
    if (known.get(key)!.has(email)) {
      const sentence = 'That address has this role here, or is invited to it, already'
      problems.push({ row, column: 'email', sentence })
    }
  }
  return problems
}
