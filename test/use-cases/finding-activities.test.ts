import { describe, expect, test } from 'vitest'
import { nothingAsked } from '../../app/domain/development/find-activities'
import { markActivity } from '../../app/use-cases/mark-activity'
import { readActivity } from '../../app/use-cases/read-activity'
import { searchActivities } from '../../app/use-cases/search-activities'
import { insertAcademy } from '../../db/queries/places.server'
import { addActivity } from '../db/catalogue-rows'
import { addPost } from '../db/add-post'
import { NINE } from '../db/rows'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const everything = { search: nothingAsked, page: 1 }

describe('[G15] looking for activities', () => {
  test('is not for nobody, and finds the starter set for somebody without an ICS', async () => {
    expect(await searchActivities(deps(), { kind: 'nobody' }, everything)).toBeNull()
    const found = (await searchActivities(deps(), await addActor(deps(), 'amira'), everything))!
    expect([found.total, found.systems]).toEqual([deps().starterSet.length, []])
    expect(found.activities).toHaveLength(20)
    expect(found.activities[0]!.ownerName).toBe('Starter set')
  })

  test('tells 20 to a page, whole and once each, and a page after the last is the last', async () => {
    const amira = await addActor(deps(), 'amira')
    const pages = Math.ceil(deps().starterSet.length / 20)
    const titles: string[] = []
    for (let page = 1; page <= pages; page += 1) {
      const found = (await searchActivities(deps(), amira, { search: nothingAsked, page }))!
      titles.push(...found.activities.map(({ id }) => id))
    }
    expect([...titles].sort()).toEqual(
      deps()
        .starterSet.map(({ id }) => id)
        .sort(),
    )
    expect(await searchActivities(deps(), amira, { search: nothingAsked, page: 9999 })).toMatchObject({
      page: pages,
      pages,
    })
  })

  test('finds what the own ICS offers, named by it, and no other’s', async () => {
    const amira = await addActor(deps(), 'amira')
    await addPost(deps().db, 'amira', { ics_id: 'devon' })
    await addActivity(deps().db, { kind: 'ics', id: 'devon' }, 'local', { title: 'Moorland walk' })
    await addActivity(deps().db, { kind: 'ics', id: 'dorset' }, 'other', { title: 'Moorland ride' })
    const found = await searchActivities(deps(), amira, {
      search: { ...nothingAsked, words: 'moorland' },
      page: 1,
    })
    expect(found!.activities.map(({ id, ownerName }) => [id, ownerName])).toEqual([['local', 'Devon']])
  })
})

describe('[G17] an activity', () => {
  test('that is a draft, paused or retired is read by those who keep it, by no other', async () => {
    await insertAcademy(deps().db, { id: 'south', name: 'South', created_at: NINE, ended_on: null }, [
      'devon',
    ])
    for (const state of ['draft', 'paused', 'retired'] as const) {
      await addActivity(deps().db, { kind: 'ics', id: 'devon' }, `ics-${state}`, { state })
      await addActivity(deps().db, { kind: 'academy', id: 'south' }, `academy-${state}`, { state })
      await addActivity(deps().db, { kind: 'region', id: 'south-west' }, `region-${state}`, { state })
    }
    const actors = {
      amira: await addActor(deps(), 'amira'),
      ics: await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' }),
      elsewhere: await addActor(deps(), 'dot', { role: 'ics-lead', placeId: 'dorset' }),
      academy: await addActor(deps(), 'ada', { role: 'academy-lead', placeId: 'south' }),
      colleague: await addActor(deps(), 'col', { role: 'programme-colleague', placeId: 'south' }),
      region: await addActor(deps(), 'adi', { role: 'administrator', placeId: null }),
    }
    await addPost(deps().db, 'amira', { ics_id: 'devon' })
    for (const [who, actor] of Object.entries(actors)) {
      for (const kind of ['ics', 'academy', 'region']) {
        for (const state of ['draft', 'paused', 'retired']) {
          const found = await readActivity(deps(), actor, `${kind}-${state}`)
          expect([who, kind, found !== null]).toEqual([who, kind, who === kind])
        }
      }
    }
  })

  test('[C6] of a merged ICS stays readable to whoever led it, and is to whoever leads the successor', async () => {
    await addActivity(deps().db, { kind: 'ics', id: 'sussex' }, 'of-sussex', { state: 'draft' })
    for (const placeId of ['sussex', 'surrey-and-sussex']) {
      const lead = await addActor(deps(), `lead-${placeId}`, { role: 'ics-lead', placeId })
      expect((await readActivity(deps(), lead, 'of-sussex'))?.mayKeep).toBe(true)
    }
  })

  test('that is offered is read by everybody, who are told whether they find it at home', async () => {
    const amira = await addActor(deps(), 'amira')
    await addActivity(deps().db, { kind: 'ics', id: 'devon' }, 'local')
    expect(await readActivity(deps(), amira, 'local')).toMatchObject({ isAtHome: false, mayKeep: false })
    await addPost(deps().db, 'amira', { ics_id: 'devon' })
    expect(await readActivity(deps(), amira, 'local')).toMatchObject({ isAtHome: true })
    expect(await readActivity(deps(), { kind: 'nobody' }, 'local')).toBeNull()
    expect(await readActivity(deps(), amira, 'unknown')).toBeNull()
  })
})

describe('[G18] what a person says of an activity', () => {
  test('is theirs alone, replaces what they said before, and is taken back', async () => {
    const [amira, ben] = [await addActor(deps(), 'amira'), await addActor(deps(), 'ben')]
    const activityId = deps().starterSet[0]!.id
    const say = (mark: Parameters<typeof markActivity>[2]['mark']) =>
      markActivity(deps(), amira, { activityId, mark })
    const markFor = async (actor: typeof amira) => (await readActivity(deps(), actor, activityId))!.mark
    expect(await say({ kind: 'dismissed', reason: 'Too far' })).toBe('marked')
    expect(await markFor(amira)).toMatchObject({ kind: 'dismissed', reason: 'Too far' })
    expect(await markFor(ben)).toBeNull()
    await say({ kind: 'done', reason: '' })
    expect(await markFor(amira)).toMatchObject({ kind: 'done', reason: '' })
    await say(null)
    expect(await markFor(amira)).toBeNull()
  })

  test('is said of what they can read alone', async () => {
    const amira = await addActor(deps(), 'amira')
    await addActivity(deps().db, { kind: 'ics', id: 'devon' }, 'draft', { state: 'draft' })
    const mark = { kind: 'done', reason: '' } as const
    expect(await markActivity(deps(), amira, { activityId: 'draft', mark })).toBe('not-found')
    expect(await markActivity(deps(), { kind: 'nobody' }, { activityId: 'draft', mark })).toBe('not-found')
  })
})
