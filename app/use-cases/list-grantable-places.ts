import { listCohortNames } from '../../db/queries/cohorts.server'
import { listPlaceNames, listTeams } from '../../db/queries/places.server'
import { type Actor, can, type Place } from '../domain/access/can'
import { type GrantedRole, grantedRoles, roleFor, WHOLE } from '../domain/access/role-for'
import type { Deps } from './deps'
import { placeOfTeam } from './find-place'
import { readField } from './read-field'

export type GrantablePlace = Readonly<{ role: GrantedRole; placeId: string | null; placeName: string }>

/** Every role the actor may grant, place by place. */
export async function listGrantablePlaces(deps: Deps, actor: Actor): Promise<readonly GrantablePlace[]> {
  if (!can(actor, { action: 'read-field' })) return []
  const [field, names, teams] = [
    await readField(deps),
    await listPlaceNames(deps.db),
    await listTeams(deps.db),
  ]
  const placeOf = (kind: 'ics' | 'team' | 'academy', id: string): Place => {
    const team = kind === 'team' ? teams.find((row) => row.id === id) : undefined
    return team ? placeOfTeam(deps, field, team) : { kind, ids: [id] }
  }
  const places = [
    { kind: 'whole' as const, placeId: null, placeName: 'the whole product', place: WHOLE },
    ...names.map(({ kind, id, name }) => ({ kind, placeId: id, placeName: name, place: placeOf(kind, id) })),
    ...(await listCohortNames(deps.db)).map(({ id, name, programme, academy_id: academyId }) => ({
      ...{ kind: 'cohort' as const, placeId: id, placeName: `${programme}, ${name}` },
      place: { kind: 'cohort' as const, ids: [id, academyId] },
    })),
  ]
  return grantedRoles.flatMap((role) =>
    places
      .filter(
        ({ kind, place }) =>
          kind === roleFor(role).place && can(actor, { action: 'grant-role', role, place }),
      )
      .map(({ placeId, placeName }) => ({ role, placeId, placeName })),
  )
}
