import type { GuideRow } from '../../db/guide-tables'
import { findCopyOfGuide, listGuidesOf } from '../../db/queries/guides.server'
import { type Actor, can } from '../domain/access/can'
import type { Guide } from '../domain/guide/guide'
import type { Deps } from './deps'
import { findGuideWithPlace } from './find-guide-with-place'
import { findAcademyPlace, findPlace, type NamedPlace } from './find-place'
import { listAcademiesWorkingWith, listSystemsOfAcademy } from './list-academies-working-with'
import { nameSystems } from './name-systems'

type Named = Readonly<{ id: string; name: string }>

/** What an academy publishes for ICSs, for whoever runs its programmes; null for anybody else. */
export async function readGuidesOfAcademy(
  deps: Deps,
  actor: Actor,
  academyId: string,
): Promise<Readonly<{ academy: Named; guides: readonly Guide[] }> | null> {
  const place = { kind: 'academy', ids: [academyId] } as const
  if (!can(actor, { action: 'run-programmes', place })) return null
  const academy = await findAcademyPlace(deps, academyId)
  if (!academy) return null
  const rows = await listGuidesOf(deps.db, [academyId])
  return {
    academy: { id: academyId, name: academy.name },
    guides: await Promise.all(rows.map((row) => toGuide(deps, row, academy))),
  }
}

/** The copies of an ICS, and what academies that work with it offer (Y2); null for all but its lead. */
export async function readGuidesOfSystem(
  deps: Deps,
  actor: Actor,
  icsId: string,
): Promise<Readonly<{ ics: Named; own: readonly Guide[]; offered: readonly Guide[] }> | null> {
  if (!can(actor, { action: 'work-with-academy', place: { kind: 'ics', ids: [icsId] } })) return null
  const ics = await findPlace(deps, 'ics-lead', icsId)
  if (!ics) return null
  const own = await listGuidesOf(deps.db, [icsId])
  const offered: Guide[] = []
  for (const { id } of await listAcademiesWorkingWith(deps, icsId)) {
    const academy = await findAcademyPlace(deps, id)
    const rows = (await listGuidesOf(deps.db, [id])).filter(({ state }) => state === 'offered')
    if (academy) offered.push(...(await Promise.all(rows.map((row) => toGuide(deps, row, academy)))))
  }
  return {
    ics: { id: icsId, name: ics.name },
    own: await Promise.all(own.map((row) => toGuide(deps, row, ics))),
    offered,
  }
}

/** An ICS that the actor leads, and the copy that it has, if it has one. */
export type Adopting = Named & Readonly<{ copyId: string | null }>

/**
 * A guide: for whoever keeps it in any state, and where it is offered for leads of the ICSs that the academy works
 * with, who may adopt it. Null for anybody else.
 */
export async function readGuide(
  deps: Deps,
  actor: Actor,
  guideId: string,
): Promise<Readonly<{ guide: Guide; mayChange: boolean; adopting: readonly Adopting[] }> | null> {
  const found = await findGuideWithPlace(deps, guideId)
  if (!found) return null
  const { row, owner } = found
  const mayChange = can(actor, { action: found.keeping, place: owner.place })
  const icsIds = await listAdoptable(deps, actor, row)
  if (!mayChange && icsIds.length === 0) return null
  const nameOf = await nameSystems(deps)
  const adopting: Adopting[] = []
  for (const id of icsIds) {
    const copy = await findCopyOfGuide(deps.db, { icsId: id, guideId })
    adopting.push({ id, name: nameOf(id), copyId: copy?.id ?? null })
  }
  return { guide: await toGuide(deps, row, owner), mayChange, adopting }
}

/** The ICSs for which the actor may adopt a guide. */
export async function listAdoptable(deps: Deps, actor: Actor, row: GuideRow): Promise<readonly string[]> {
  const mayIn = (icsId: string) =>
    can(actor, { action: 'work-with-academy', place: { kind: 'ics', ids: [icsId] } })
  if (row.owner_kind !== 'academy' || row.state !== 'offered') return []
  return (await listSystemsOfAcademy(deps, row.owner_id)).filter(mayIn)
}

async function toGuide(deps: Deps, row: GuideRow, owner: NamedPlace): Promise<Guide> {
  const academy = row.from_academy_id === null ? null : await findAcademyPlace(deps, row.from_academy_id)
  return {
    id: row.id,
    owner: { kind: row.owner_kind, id: row.owner_id, name: owner.name },
    ...{ kind: row.kind, title: row.title, text: row.text, state: row.state, version: row.version },
    from:
      row.from_id === null
        ? null
        : {
            guideId: row.from_id,
            academy: academy?.name ?? 'an academy that is no more',
            title: row.from_title ?? row.title,
          },
  }
}
