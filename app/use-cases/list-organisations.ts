import { listOrganisationsOf, searchOrganisations } from '../../db/queries/organisations.server'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import type { OrganisationFacts } from '../domain/field/check-organisation'
import { foldName } from '../domain/field/fold-name'
import { placeInField, type PlaceInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { factsOfOrganisation } from './find-organisation-place'
import { attachmentOf } from './find-place'
import { readField } from './read-field'
import { todayOf } from './today-of'

const ON_A_PAGE = 50
const MOST_WORDS = 8

export type ListedOrganisation = OrganisationFacts &
  Readonly<{ id: string; inField: PlaceInField; isClosed: boolean }>

/** Organisations by name, a page of 50, those whose name holds every word that is asked for; null where the actor may not. */
export async function listOrganisations(
  deps: Deps,
  actor: Actor,
  { text, page }: Readonly<{ text: string; page: number }>,
): Promise<Readonly<{ organisations: readonly ListedOrganisation[]; hasMore: boolean }> | null> {
  if (!can(actor, { action: 'manage-field', place: WHOLE })) return null
  const rows = await searchOrganisations(deps.db, {
    words: wordsOf(text),
    on: null,
    limit: ON_A_PAGE + 1,
    offset: (page - 1) * ON_A_PAGE,
  })
  const [field, today] = [await readField(deps), todayOf(deps)]
  return {
    organisations: rows.slice(0, ON_A_PAGE).map((row) => ({
      id: row.id,
      ...factsOfOrganisation(row),
      inField: placeInField(field, attachmentOf(row), today),
      isClosed: row.valid_to !== null && row.valid_to <= today,
    })),
    hasMore: rows.length > ON_A_PAGE,
  }
}

/** What is looked for, word by word, as names are compared. */
export function wordsOf(text: string): readonly string[] {
  return foldName(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
}

/** The organisations of a split ICS for which nobody has chosen a successor yet; none where the actor may not (F2). */
export async function listUnplacedOrganisations(
  deps: Deps,
  actor: Actor,
  icsId: string,
): Promise<readonly Readonly<{ id: string; name: string }>[]> {
  if (!can(actor, { action: 'place-organisation', place: { kind: 'ics', ids: [icsId] } })) return []
  const [field, today] = [await readField(deps), todayOf(deps)]
  const rows = await listOrganisationsOf(deps.db, [icsId])
  return rows
    .filter((row) => placeInField(field, attachmentOf(row), today).kind === 'to-choose')
    .map(({ id, name }) => ({ id, name }))
}
