import {
  findOrganisation,
  insertOrganisations,
  listOrganisationsKnownBy,
  updateOrganisation,
} from '../../db/queries/organisations.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import type { OrganisationFacts } from '../domain/field/check-organisation'
import { compareOrganisations } from '../domain/field/compare-organisations'
import { foldName } from '../domain/field/fold-name'
import type { Deps } from './deps'
import { factsOfOrganisation } from './find-organisation-place'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

export type SavedOrganisation =
  | Readonly<{ ok: true; id: string }>
  /** Another has its code, or its name, sector and ICS. */
  | Readonly<{ ok: false; reason: 'not-found' | 'same-code' | 'same-name' }>

/**
 * Adds an organisation, or changes one, closing it included: then it has a day on which it is no more (F10).
 * Refused where it would be another one twice (F11).
 * @param id which one; null for a new one
 */
export async function saveOrganisation(
  deps: Deps,
  actor: Actor,
  { id, facts }: Readonly<{ id: string | null; facts: OrganisationFacts }>,
): Promise<SavedOrganisation> {
  if (!can(actor, { action: 'manage-field', place: WHOLE })) return { ok: false, reason: 'not-found' }
  return inTransaction(deps, async (inside) => {
    const before = id === null ? null : await findOrganisation(inside.db, id)
    if (before === undefined) return { ok: false, reason: 'not-found' }
    const twin = await findTwin(inside, id, facts)
    if (twin !== null) return { ok: false, reason: `same-${twin}` }
    const values = valuesOf(facts)
    const organisationId = id ?? deps.newId()
    if (before === null) {
      const row = { id: organisationId, ...values, chosen_ics_id: null, created_at: deps.now().toISOString() }
      if (!(await insertOrganisations(inside.db, [row]))) return { ok: false, reason: 'same-code' }
    } else {
      const isMoved = before.ics_id !== facts.icsId
      await updateOrganisation(inside.db, organisationId, {
        ...values,
        ...(isMoved ? { chosen_ics_id: null } : {}),
      })
    }
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: before === null ? 'organisation-created' : 'organisation-changed',
      thing: { kind: 'organisation', id: organisationId },
      ...(before !== null && before.valid_to !== facts.validTo
        ? { detail: facts.validTo === null ? 'open again' : `closes on ${facts.validTo}` }
        : {}),
    })
    return { ok: true, id: organisationId }
  })
}

/** The columns that say what an organisation is. */
export function valuesOf(facts: OrganisationFacts) {
  return {
    name: facts.name,
    name_key: foldName(facts.name),
    sector: facts.sector,
    ods_code: facts.odsCode,
    ics_id: facts.icsId,
    valid_from: facts.validFrom,
    valid_to: facts.validTo,
  }
}

async function findTwin(deps: Deps, id: string | null, facts: OrganisationFacts) {
  const known = await listOrganisationsKnownBy(deps.db, {
    odsCodes: facts.odsCode === null ? [] : [facts.odsCode],
    nameKeys: [foldName(facts.name)],
  })
  const twins = known
    .filter((row) => row.id !== id)
    .map((row) => compareOrganisations(facts, factsOfOrganisation(row)))
  return twins.find((twin) => twin === 'code') ?? twins.find((twin) => twin !== null) ?? null
}
