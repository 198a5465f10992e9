import { findAcademy, listAcademiesWithSystems, listAcademySystems } from '../../db/queries/places.server'
import { placeInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { attachmentOf } from './find-place'
import { readField } from './read-field'
import { todayOf } from './today-of'

export type NamedAcademy = Readonly<{ id: string; name: string }>

/** The academies that work with an ICS today, by name: of a merged one, those that worked with what it came from too. */
export async function listAcademiesWorkingWith(deps: Deps, icsId: string): Promise<readonly NamedAcademy[]> {
  const field = await readField(deps)
  const ids = new Set<string>()
  for (const row of await listAcademiesWithSystems(deps.db)) {
    const place = placeInField(field, attachmentOf(row), todayOf(deps))
    if (place.kind === 'current' && place.icsId === icsId) ids.add(row.academy_id)
  }
  const academies: NamedAcademy[] = []
  for (const id of ids) {
    const academy = await findAcademy(deps.db, id)
    if (academy) academies.push({ id, name: academy.name })
  }
  return academies.sort((one, other) => one.name.localeCompare(other.name))
}

/** The ICSs that an academy works with today; none where it has ended. */
export async function listSystemsOfAcademy(deps: Deps, academyId: string): Promise<readonly string[]> {
  const academy = await findAcademy(deps.db, academyId)
  if (!academy || academy.ended_on !== null) return []
  const field = await readField(deps)
  const places = (await listAcademySystems(deps.db, academyId)).map((row) =>
    placeInField(field, attachmentOf(row), todayOf(deps)),
  )
  return [...new Set(places.flatMap((place) => (place.kind === 'current' ? [place.icsId] : [])))]
}
