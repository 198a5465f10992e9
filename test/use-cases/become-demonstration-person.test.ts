import { expect, test } from 'vitest'
import { becomeDemonstrationPerson, listDemonstration } from '../../app/use-cases/become-demonstration-person'
import { findActor } from '../../app/use-cases/find-actor'
import { listSystems } from '../../app/use-cases/list-systems'
import { loadPeople } from '../../db/seed/load-demonstration.server'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()

test('the demonstration people are listed with their role and what they show', async () => {
  expect(await listDemonstration(deps())).toEqual([])
  await loadPeople(deps())
  const listed = await listDemonstration(deps())
  expect(listed.map(({ name }) => name)).toEqual([
    'Amira Khan',
    'Gareth Lewis',
    'Jonah Pike',
    'Ruth Bello',
    'Omar Reyes',
    'Helen Ward',
    'Rosa Lethbridge',
    'Nadia Brook',
    'Leah Okafor',
    'Tomas Vega',
    'Ada Abbot',
    'Jude Dunn',
  ])
  for (const { role, about } of listed) expect([role, about]).not.toContain('')
})

test('one click becomes any of them', async () => {
  await loadPeople(deps())
  for (const { id, name } of await listDemonstration(deps())) {
    const session = await becomeDemonstrationPerson(deps(), id)
    expect(await findActor(deps(), session!.sessionToken)).toMatchObject({
      actor: { kind: 'person', personId: id },
      person: { name },
    })
  }
})

test('nobody becomes a real person or one who does not exist', async () => {
  const real = await addActor(deps(), 'amira')
  expect(await becomeDemonstrationPerson(deps(), real.personId)).toBeUndefined()
  expect(await becomeDemonstrationPerson(deps(), 'unknown')).toBeUndefined()
  expect(await deps().db.selectFrom('session').selectAll().execute()).toEqual([])
})

test('each integrated care system is listed once, by name', async () => {
  const systems = await listSystems(deps())
  expect(systems).toHaveLength(36)
  expect(new Set(systems.map(({ id }) => id)).size).toBe(systems.length)
  expect(systems.map(({ name }) => name)).toEqual(
    systems.map(({ name }) => name).sort((one, other) => one.localeCompare(other, 'en-GB')),
  )
})
