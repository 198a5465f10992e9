import { expect, test } from 'vitest'
import { changeTeam } from '../../app/use-cases/change-team'
import { createTeam, createTeamBeside } from '../../app/use-cases/create-team'
import { readHeldRoles } from '../../app/use-cases/find-actor'
import { listReadableTeams } from '../../app/use-cases/list-readable-teams'
import { listSystems } from '../../app/use-cases/list-systems'
import { readTeam } from '../../app/use-cases/read-team'
import { renameIcs } from '../../app/use-cases/rename-ics'
import { loadField } from '../../db/seed/load-field.server'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()

const addLead = (name: string, placeId: string) => addActor(deps(), name, { role: 'ics-lead', placeId })

async function addTeam(name: string, icsId: string): Promise<string> {
  return (await createTeam(deps(), await addLead('lead', icsId), { name, icsId }))!
}

test('[F1, C6] a team of Sussex is found under Surrey and Sussex, and by whoever led Sussex', async () => {
  deps().setNow('2026-01-15T09:00:00.000Z')
  const teamId = await addTeam('Coastal board', 'sussex')
  deps().setNow('2026-11-22T09:00:00.000Z')
  const now = await addLead('now', 'surrey-and-sussex')
  expect((await listReadableTeams(deps(), now, 'surrey-and-sussex')).map(({ id }) => id)).toEqual([teamId])
  for (const lead of [now, await addLead('then', 'sussex')]) {
    expect((await readTeam(deps(), lead, teamId))?.inField).toEqual({
      kind: 'current',
      icsId: 'surrey-and-sussex',
      then: 'sussex',
    })
  }
})

test('[F2] a team of Frimley counts in none until a successor is chosen, and then in that one', async () => {
  deps().setNow('2026-01-15T09:00:00.000Z')
  const teamId = await addTeam('Garrison town board', 'frimley')
  deps().setNow('2026-11-22T09:00:00.000Z')
  const [lead, thames] = [await addLead('lead', 'frimley'), await addLead('thames', 'thames-valley')]
  expect((await readTeam(deps(), lead, teamId))?.inField).toMatchObject({
    kind: 'to-choose',
    then: 'frimley',
  })
  expect(await readTeam(deps(), thames, teamId)).toBeNull()
  const choose = (icsId: string) =>
    changeTeam(deps(), lead, { teamId, change: { kind: 'choose-successor', icsId } })
  expect(await choose('devon')).toBe('no-successor')
  expect(await choose('thames-valley')).toBe('changed')
  expect((await readTeam(deps(), thames, teamId))?.inField).toEqual({
    kind: 'current',
    icsId: 'thames-valley',
    then: 'frimley',
  })
})

test('an administrator renames an ICS; another’s name is taken, and nobody else may', async () => {
  const administrator = await addActor(deps(), 'ann', { role: 'administrator', placeId: null })
  const rename = (actor: typeof administrator, icsId: string, name: string) =>
    renameIcs(deps(), actor, { icsId, name })
  expect(await rename(administrator, 'dorset', 'devon')).toBe('taken')
  expect(await rename(administrator, 'atlantis', 'Atlantis')).toBe('not-found')
  expect(await rename(await addLead('lead', 'dorset'), 'dorset', 'Our Dorset')).toBe('not-found')
  expect(await rename(administrator, 'dorset', 'Our Dorset')).toBe('renamed')
  // What the product brings along doesn't take the name back.
  await loadField(deps().db, deps().now().toISOString())
  const names = (await listSystems(deps())).map(({ name }) => name)
  expect([names.includes('Our Dorset'), names.includes('Dorset'), names.length]).toEqual([true, false, 36])
  await rename(administrator, 'dorset', 'Dorset')
})

test('no team is made in an ICS that is no more, is not yet, or never was', async () => {
  const administrator = await addActor(deps(), 'ann', { role: 'administrator', placeId: null })
  const create = (icsId: string) => createTeam(deps(), administrator, { name: 'A board', icsId })
  expect([await create('frimley'), await create('nowhere')]).toEqual([null, null])
  deps().setNow('2026-03-31T09:00:00.000Z')
  expect(await create('thames-valley')).toBeNull()
})

test('[C5] a facilitator makes a team beside theirs, in its ICS of today, and facilitates it', async () => {
  deps().setNow('2026-01-15T09:00:00.000Z')
  const teamId = await addTeam('Coastal board', 'sussex')
  deps().setNow('2026-11-22T09:00:00.000Z')
  const facilitator = await addActor(deps(), 'fay', { role: 'facilitator', placeId: teamId })
  const made = await createTeamBeside(deps(), facilitator, { name: 'Harbour partnership', teamId })
  const held = await readHeldRoles(deps(), 'fay')
  expect(held).toEqual([{ role: 'facilitator', placeId: made }])
  expect(await readTeam(deps(), { ...facilitator, roles: held }, made!)).toMatchObject({
    name: 'Harbour partnership',
    inField: { kind: 'current', icsId: 'surrey-and-sussex', then: null },
  })
})

test('[C5] nobody else makes a team beside one, and none is made while its ICS has to be chosen', async () => {
  deps().setNow('2026-01-15T09:00:00.000Z')
  const teamId = await addTeam('Garrison town board', 'frimley')
  const beside = (actor: SignedIn) => createTeamBeside(deps(), actor, { name: 'Another', teamId })
  const others = [
    await addActor(deps(), 'member', { role: 'member', placeId: teamId }),
    await addActor(deps(), 'elsewhere', { role: 'facilitator', placeId: 'another-team' }),
    await addActor(deps(), 'root', { role: 'administrator', placeId: null }),
  ]
  for (const other of others) expect(await beside(other)).toBeNull()
  deps().setNow('2026-11-22T09:00:00.000Z')
  const facilitator = await addActor(deps(), 'fay', { role: 'facilitator', placeId: teamId })
  expect(await beside(facilitator)).toBeNull()
  expect(await readHeldRoles(deps(), 'fay')).toEqual([])
})
