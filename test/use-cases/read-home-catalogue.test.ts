import { describe, expect, test } from 'vitest'
import { readHomeCatalogue, readOwnCatalogue } from '../../app/use-cases/read-home-catalogue'
import { chooseIcsOfCatalogue } from '../../db/queries/catalogues.server'
import { insertAcademy } from '../../db/queries/places.server'
import { insertPost } from '../../db/queries/posts.server'
import { addActivity } from '../db/catalogue-rows'
import { NINE } from '../db/rows'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()

async function addLeaderOf(icsId: string) {
  const amira = await addActor(deps(), 'amira')
  await insertPost(deps().db, {
    ...{ person_id: 'amira', id: 'post', organisation_id: null, sector: null, created_at: NINE },
    ...{ ics_id: icsId, chosen_ics_id: null, function: null, tier: null },
  })
  return amira
}

describe('[K5] the catalogue of somebody', () => {
  test('is not for nobody', async () => {
    expect(await readOwnCatalogue(deps(), { kind: 'nobody' })).toBeNull()
  })

  test('holds what their ICS, its region and its academy offer, and no other’s', async () => {
    const amira = await addLeaderOf('devon')
    await insertAcademy(deps().db, { id: 'south', name: 'South', created_at: NINE, ended_on: null }, [
      'devon',
    ])
    await insertAcademy(deps().db, { id: 'north', name: 'North', created_at: NINE, ended_on: null }, [
      'kent-and-medway',
    ])
    await addActivity(deps().db, { kind: 'ics', id: 'devon' }, 'local')
    await addActivity(deps().db, { kind: 'ics', id: 'kent-and-medway' }, 'elsewhere')
    await addActivity(deps().db, { kind: 'region', id: 'south-west' }, 'regional')
    await addActivity(deps().db, { kind: 'academy', id: 'south' }, 'of-academy')
    await addActivity(deps().db, { kind: 'academy', id: 'north' }, 'of-other-academy')
    const found = (await readOwnCatalogue(deps(), amira))!
    const inDatabase = [...found.activities.keys()].filter(
      (id) => !deps().starterSet.some((each) => each.id === id),
    )
    expect(inDatabase.sort()).toEqual(['local', 'of-academy', 'regional'])
    expect(found.activities.size).toBe(3 + deps().starterSet.length)
    expect(found.home).toEqual({ icsIds: ['devon'], regionIds: ['south-west'], academyIds: ['south'] })
  })

  test('shows a change at once, and is the same while nothing changes', async () => {
    await addActivity(deps().db, { kind: 'ics', id: 'devon' }, 'one')
    const before = await readHomeCatalogue(deps(), ['devon'])
    expect(await readHomeCatalogue(deps(), ['devon'])).toBe(before)
    await addActivity(deps().db, { kind: 'ics', id: 'devon' }, 'two')
    expect((await readHomeCatalogue(deps(), ['devon'])).activities.has('two')).toBe(true)
  })

  test('[K1] follows its ICS: what Sussex kept is found by its successor', async () => {
    await addActivity(deps().db, { kind: 'ics', id: 'sussex' }, 'of-sussex')
    expect((await readHomeCatalogue(deps(), ['sussex'])).activities.has('of-sussex')).toBe(false)
    const now = await readHomeCatalogue(deps(), ['surrey-and-sussex'])
    expect([now.activities.has('of-sussex'), now.home.icsIds]).toEqual([true, ['sussex']])
  })

  test('[K1] is in none after a split, until its keeper chooses', async () => {
    const catalogueId = await addActivity(deps().db, { kind: 'ics', id: 'frimley' }, 'of-frimley')
    const finds = async () =>
      (await readHomeCatalogue(deps(), ['thames-valley'])).activities.has('of-frimley')
    expect(await finds()).toBe(false)
    await chooseIcsOfCatalogue(deps().db, catalogueId, 'thames-valley')
    expect(await finds()).toBe(true)
  })
})
