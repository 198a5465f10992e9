import type { GuideRow } from '../../db/guide-tables'
import { findCopyOfGuide, findGuide, insertGuide, updateGuide } from '../../db/queries/guides.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import type { AuditAction } from '../domain/access/audit-actions'
import { type Actor, can } from '../domain/access/can'
import type { GuideSettings } from '../domain/guide/guide'
import type { Deps } from './deps'
import { findGuideWithPlace } from './find-guide-with-place'
import { findAcademyPlace } from './find-place'
import { inTransaction } from './in-transaction'
import { listAdoptable } from './read-guide'
import { recordAudit } from './record-audit'

/** Writes a guide for an academy, as a draft (Y1); null where the actor may not. */
export async function createGuide(
  deps: Deps,
  actor: Actor,
  { academyId, settings }: Readonly<{ academyId: string; settings: GuideSettings }>,
): Promise<string | null> {
  const place = { kind: 'academy', ids: [academyId] } as const
  if (!can(actor, { action: 'run-programmes', place })) return null
  if (!(await findAcademyPlace(deps, academyId))) return null
  return inTransaction(deps, async (inside) => {
    const row = newRow(inside, settings, { owner_id: academyId, owner_kind: 'academy' })
    await insertGuide(inside.db, row)
    await record(inside, actor, 'guide-added', row.id)
    return row.id
  })
}

export type SavedGuide =
  | Readonly<{ kind: 'saved' | 'not-found' }>
  /** Somebody else has changed it: this is what it says now. */
  | Readonly<{ kind: 'conflict'; current: GuideSettings & Readonly<{ version: number }> }>

/** Changes a guide as it was read: an academy's own, or an ICS's copy. */
export async function saveGuide(
  deps: Deps,
  actor: Actor,
  { guideId, version, settings }: Readonly<{ guideId: string; version: number; settings: GuideSettings }>,
): Promise<SavedGuide> {
  const found = await findGuideWithPlace(deps, guideId)
  if (!found || !can(actor, { action: found.keeping, place: found.owner.place })) return { kind: 'not-found' }
  return inTransaction(deps, async (inside): Promise<SavedGuide> => {
    const changes = { ...settings, changed_at: inside.now().toISOString() }
    if (!(await updateGuide(inside.db, { ...found.row, version }, changes))) {
      const current = await findGuide(inside.db, guideId)
      return current ? { kind: 'conflict', current } : { kind: 'not-found' }
    }
    await record(inside, actor, 'guide-changed', guideId)
    return { kind: 'saved' }
  })
}

/** Offers a guide to the ICSs of its academy, ends it, or takes it back to a draft. A copy is never offered. */
export async function changeGuideState(
  deps: Deps,
  actor: Actor,
  { guideId, state }: Readonly<{ guideId: string; state: GuideRow['state'] }>,
): Promise<boolean> {
  const found = await findGuideWithPlace(deps, guideId)
  if (!found || !can(actor, { action: found.keeping, place: found.owner.place })) return false
  const { row } = found
  if (row.state === state) return true
  if (row.owner_kind === 'ics' && state === 'offered') return false
  return inTransaction(deps, async (inside) => {
    if (!(await updateGuide(inside.db, row, { state, changed_at: inside.now().toISOString() }))) return false
    await record(inside, actor, 'guide-changed', guideId, state)
    return true
  })
}

/** Makes an ICS's own copy of what an academy that works with it offers (Y2). Gives the copy's id: one there is already stays. */
export async function adoptGuide(
  deps: Deps,
  actor: Actor,
  { guideId, icsId }: Readonly<{ guideId: string; icsId: string }>,
): Promise<string | null> {
  if (!can(actor, { action: 'work-with-academy', place: { kind: 'ics', ids: [icsId] } })) return null
  const found = await findGuideWithPlace(deps, guideId)
  if (!found || !(await listAdoptable(deps, actor, found.row)).includes(icsId)) return null
  const { kind, title, text, owner_id: academyId } = found.row
  return inTransaction(deps, async (inside) => {
    const of = { owner_id: icsId, owner_kind: 'ics', from_id: guideId } as const
    const from = { ...of, from_academy_id: academyId, from_title: title }
    const row = newRow(inside, { kind, title, text }, from)
    if (await insertGuide(inside.db, row)) {
      await record(inside, actor, 'guide-adopted', row.id)
      return row.id
    }
    return (await findCopyOfGuide(inside.db, { icsId, guideId }))?.id ?? null
  })
}

function newRow(
  deps: Deps,
  { kind, title, text }: GuideSettings,
  owner: Pick<GuideRow, 'owner_id' | 'owner_kind'> & Partial<GuideRow>,
): GuideRow {
  const at = deps.now().toISOString()
  return {
    ...{ id: deps.newId(), kind, title, text, state: 'draft', version: 1, created_at: at, changed_at: at },
    ...{ from_id: null, from_academy_id: null, from_title: null },
    ...owner,
  }
}

async function record(deps: Deps, actor: Actor, action: AuditAction, id: string, detail = ''): Promise<void> {
  await recordAudit(deps, { actorId: actorIdOf(actor), action, thing: { kind: 'guide', id }, detail })
}
