import type { HelpRequestRow } from '../../db/guide-tables'
import {
  findHelpRequest,
  listHelpMessages,
  listHelpRequestsOf,
  listHelpRequestsTo,
} from '../../db/queries/help-requests.server'
import { type Actor, can } from '../domain/access/can'
import type { Asker, HelpMessage, HelpRequest } from '../domain/guide/help-request'
import type { Deps } from './deps'
import { findAsker, findSystemOfAsker } from './find-asker'
import { findAcademyPlace } from './find-place'
import { listAcademiesWorkingWith, type NamedAcademy } from './list-academies-working-with'

/** What an academy was asked, for whoever runs its programmes; null for anybody else. */
export async function readHelpOfAcademy(
  deps: Deps,
  actor: Actor,
  academyId: string,
): Promise<Readonly<{ name: string; requests: readonly HelpRequest[] }> | null> {
  const place = { kind: 'academy', ids: [academyId] } as const
  if (!can(actor, { action: 'run-programmes', place })) return null
  const academy = await findAcademyPlace(deps, academyId)
  if (!academy) return null
  const rows = await listHelpRequestsTo(deps.db, academyId)
  return { name: academy.name, requests: await Promise.all(rows.map((row) => toRequest(deps, row))) }
}

/** What an ICS or a team has asked, and the academies that it can ask today; null for whoever may not ask for it. */
export async function readHelpOfAsker(
  deps: Deps,
  actor: Actor,
  asker: Asker,
): Promise<Readonly<{
  name: string
  requests: readonly HelpRequest[]
  academies: readonly NamedAcademy[]
}> | null> {
  const found = await findAsker(deps, asker)
  if (!found || !can(actor, { action: found.asking, place: found.asker.place })) return null
  const rows = await listHelpRequestsOf(deps.db, asker)
  const icsId = await findSystemOfAsker(deps, asker)
  return {
    name: found.asker.name,
    requests: await Promise.all(rows.map((row) => toRequest(deps, row))),
    academies: icsId === null ? [] : await listAcademiesWorkingWith(deps, icsId),
  }
}

export type FoundHelp = Readonly<{
  row: HelpRequestRow
  /** On which side the actor is: who is on both reads and writes as the academy. */
  side: HelpMessage['side']
}>

/** A request that the actor is a side of (Y3); null for anybody else. */
export async function findHelp(deps: Deps, actor: Actor, requestId: string): Promise<FoundHelp | null> {
  if (!can(actor, { action: 'read-field' })) return null
  const row = await findHelpRequest(deps.db, requestId)
  if (!row) return null
  const place = { kind: 'academy', ids: [row.academy_id] } as const
  if (can(actor, { action: 'run-programmes', place })) return { row, side: 'academy' }
  const found = await findAsker(deps, { kind: row.asker_kind, id: row.asker_id })
  const isAsker = found && can(actor, { action: found.asking, place: found.asker.place })
  return isAsker ? { row, side: 'asker' } : null
}

/** A request with all that was written on it, for its two sides alone. */
export async function readHelpRequest(
  deps: Deps,
  actor: Actor,
  requestId: string,
): Promise<Readonly<{
  request: HelpRequest
  side: HelpMessage['side']
  messages: readonly HelpMessage[]
  asker: Asker
  academyId: string
}> | null> {
  if (!can(actor, { action: 'read-field' })) return null
  const found = await findHelp(deps, actor, requestId)
  if (!found) return null
  const { row, side } = found
  const messages = await listHelpMessages(deps.db, row)
  return {
    side,
    request: await toRequest(deps, row),
    messages: messages.map(({ id, side: from, text, written_at: writtenAt }) => ({
      ...{ id, side: from, text, writtenAt },
    })),
    asker: { kind: row.asker_kind, id: row.asker_id },
    academyId: row.academy_id,
  }
}

async function toRequest(deps: Deps, row: HelpRequestRow): Promise<HelpRequest> {
  const found = await findAsker(deps, { kind: row.asker_kind, id: row.asker_id })
  const academy = await findAcademyPlace(deps, row.academy_id)
  return {
    ...{ id: row.id, subject: row.subject, state: row.state, changedAt: row.changed_at },
    asker: found?.asker.name ?? 'one that is no more',
    academy: academy?.name ?? 'one that is no more',
  }
}
