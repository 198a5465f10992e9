import type { CatalogueRow } from '../../db/catalogue-tables'
import { type CatalogueOwner, findCatalogue, findCatalogueOf } from '../../db/queries/catalogues.server'
import { listRegions } from '../../db/queries/field.server'
import type { Request } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import { lineageInField, placeInField, type PlaceInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { attachmentOf, findAcademyPlace } from './find-place'
import { readField } from './read-field'
import { ownerOf } from './read-home-catalogue'
import { todayOf } from './today-of'

/** A catalogue with whoever keeps it. */
export type KeptCatalogue = Readonly<{
  owner: CatalogueOwner
  /** What the ICS, region or academy is called. */
  name: string
  /** Null until its keeper first writes to it. */
  row: CatalogueRow | null
  /** Where it counts today: for a region's or an academy's, none. */
  inField: PlaceInField
  /** What `can()` has to be asked of whoever wants to keep it. */
  toKeep: Request
}>

/**
 * The catalogue of an ICS, region or academy, begun or not; null if there is none such. An ICS's is kept by whoever leads it,
 * what it went into, or what it came from (C6, K1).
 */
export async function findKeptCatalogue(deps: Deps, owner: CatalogueOwner): Promise<KeptCatalogue | null> {
  const row = (await findCatalogueOf(deps.db, owner)) ?? null
  const nowhere = { kind: 'none' } as const
  if (owner.kind === 'academy') {
    const academy = await findAcademyPlace(deps, owner.id)
    if (!academy) return null
    const toKeep = { action: 'keep-academy-catalogue', place: academy.place } as const
    return { owner, name: academy.name, row, inField: nowhere, toKeep }
  }
  if (owner.kind === 'region') {
    const region = (await listRegions(deps.db)).find(({ id }) => id === owner.id)
    const toKeep = { action: 'keep-regional-catalogue', place: WHOLE } as const
    return region ? { owner, name: region.name, row, inField: nowhere, toKeep } : null
  }
  const field = await readField(deps)
  const ics = field.systems.find(({ id }) => id === owner.id)
  if (!ics) return null
  const attachment = row ? attachmentOf(row) : { icsId: owner.id, chosenIcsId: null }
  const ids = lineageInField(field, attachment, todayOf(deps))
  return {
    ...{ owner, name: ics.name, row },
    inField: placeInField(field, attachment, todayOf(deps)),
    toKeep: { action: 'keep-catalogue', place: { kind: 'ics', ids } },
  }
}

/** The same by the catalogue's own id. */
export async function findKeptCatalogueById(deps: Deps, catalogueId: string): Promise<KeptCatalogue | null> {
  const row = await findCatalogue(deps.db, catalogueId)
  return row ? findKeptCatalogue(deps, ownerOf(row)) : null
}

/** Which of the three a word of an address names; null where none. */
export function findOwnerKind(kind: string): CatalogueOwner['kind'] | null {
  return kind === 'ics' || kind === 'region' || kind === 'academy' ? kind : null
}
