import { beforeEach, expect, test } from 'vitest'
import { markActivity } from '../../app/use-cases/mark-activity'
import { readOwnProfile } from '../../app/use-cases/read-own-profile'
import { type OwnSuggestions, readSuggestions } from '../../app/use-cases/read-suggestions'
import { setAvailableTime } from '../../app/use-cases/set-available-time'
import { ensureCatalogue } from '../../db/queries/catalogues.server'
import { addPost } from '../db/add-post'
import { addActivity, addSession } from '../db/catalogue-rows'
import { makeLibrary } from '../factories/library'
import { makeQuestionnaire } from '../factories/questionnaire'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'
import { complete, sample, sampleChanges, sampleCompanion, sampleLibrary, start } from './sample-assessment'

const group = makeQuestionnaire({ id: 'group', about: 'team' })
const library = makeLibrary([...sampleLibrary.questionnaires, group])
const deps = withTestDeps(library)
const DEVON = { kind: 'ics', id: 'devon' } as const
const DORSET = { kind: 'ics', id: 'dorset' } as const
const second = { develops: [{ questionnaire: 'sample', scale: 'second' }] }

async function read(actor: SignedIn, assessmentId: string, topicIds: readonly string[] = []) {
  const found = await readSuggestions(deps(), actor, { assessmentId, topicIds })
  if (found.kind !== 'own') throw new Error(found.kind)
  return found
}

// What a process keeps of catalogues goes by their ids, which tables that were emptied would give again.
let catalogues = 0
beforeEach(async () => {
  catalogues += 1
  for (const owner of [DEVON, DORSET]) await ensureCatalogue(deps().db, owner, `${owner.id}-${catalogues}`)
})

const idsOf = ({ suggestions }: OwnSuggestions) => suggestions.map(({ activityId }) => activityId)

/** Second is 3.0 and called for a great deal, and lies under the middle of 3.0 and 4.5. */
async function addLeader(name: string, icsId: string | null) {
  const actor = await addActor(deps(), name)
  if (icsId !== null) await addPost(deps().db, name, { ics_id: icsId })
  return { actor, id: await complete(deps(), actor) }
}

async function addCatalogues(): Promise<void> {
  const catalogueId = await addActivity(deps().db, DEVON, 'devon-set', {
    ...second,
    format: 'action-learning-set',
  })
  await addSession(deps().db, { catalogueId, activityId: 'devon-set' }, 'march', { day: '2027-03-12' })
  await addActivity(deps().db, DEVON, 'devon-walk', { ...second, format: 'shadowing' })
  await addActivity(deps().db, DEVON, 'devon-draft', { ...second, state: 'draft' })
  await addActivity(deps().db, DORSET, 'dorset-talk', { ...second, format: 'coaching' })
}

test('[G19] [P5] the same profile gets different suggestions in two ICSs, with reasons that are true', async () => {
  await addCatalogues()
  const amira = await addLeader('amira', 'devon')
  const ben = await addLeader('ben', 'dorset')
  const inDevon = await read(amira.actor, amira.id)
  const inDorset = await read(ben.actor, ben.id)
  expect(inDevon.report.scales.map(({ score }) => score)).toEqual(
    inDorset.report.scales.map(({ score }) => score),
  )
  expect(idsOf(inDevon)).toEqual(['devon-walk', 'devon-set'])
  expect(idsOf(inDorset)).toEqual(['dorset-talk'])
  expect(inDevon.suggestions.map(({ sentence }) => sentence)).toEqual([
    'You rate this 3.0 and your role calls for it a great deal; offered by your ICS at any time.',
    'You rate this 3.0 and your role calls for it a great deal; offered by your ICS on 12 March.',
  ])
  expect([inDevon.systems, inDorset.systems]).toEqual([['Devon'], ['Dorset']])

  for (const [{ actor, id }, found, icsId] of [
    [amira, inDevon, 'devon'],
    [ben, inDorset, 'dorset'],
  ] as const) {
    const profile = await readOwnProfile(deps(), actor, id)
    if (!profile.ok) throw new Error(profile.reason)
    for (const { activityId, reason } of found.suggestions) {
      const row = await deps()
        .db.selectFrom('activity')
        .innerJoin('catalogue', 'catalogue.id', 'activity.catalogue_id')
        .select(['catalogue.ics_id', 'activity.state', 'activity.develops'])
        .where('activity.id', '=', activityId)
        .executeTakeFirstOrThrow()
      expect(row).toMatchObject({
        ics_id: icsId,
        state: 'offered',
        develops: JSON.stringify(second.develops),
      })
      const scale = profile.profile.report.scales.find((each) => each.id === reason.area.scale)
      expect([scale?.score, scale?.importance]).toEqual([reason.area.score, reason.area.importance])
      const sessions = await deps()
        .db.selectFrom('activity_session')
        .select('day')
        .where('activity_id', '=', activityId)
        .execute()
      expect(sessions.map(({ day }) => day)).toEqual(reason.session ? [reason.session.day] : [])
    }
  }
})

test('[G19] the same person, moved, is suggested what the new ICS offers', async () => {
  await addCatalogues()
  const { actor, id } = await addLeader('amira', 'devon')
  await deps().db.updateTable('post').set({ ics_id: 'dorset' }).where('person_id', '=', 'amira').execute()
  expect(idsOf(await read(actor, id))).toEqual(['dorset-talk'])
})

test('[G8] [G19] without an ICS there is none to name, and nothing is local', async () => {
  await addCatalogues()
  const { actor, id } = await addLeader('amira', null)
  const found = await read(actor, id)
  expect([idsOf(found), found.systems]).toEqual([[], []])
  expect(found.notOfferedLocally.map(({ title, score }) => [title, score])).toEqual([['Title of second', 3]])
})

test('[G6] [G18] what was done or dismissed does not return, until that is taken back', async () => {
  await addCatalogues()
  const { actor, id } = await addLeader('amira', 'devon')
  const say = (activityId: string, mark: Parameters<typeof markActivity>[2]['mark']) =>
    markActivity(deps(), actor, { activityId, mark })
  await say('devon-walk', { kind: 'done', reason: '' })
  await say('devon-set', { kind: 'dismissed', reason: 'Too far' })
  const found = await read(actor, id)
  expect([idsOf(found), found.settled.map(({ id: of, kind }) => [of, kind])]).toEqual([
    [],
    [
      ['devon-set', 'dismissed'],
      ['devon-walk', 'done'],
    ],
  ])
  await say('devon-set', null)
  expect(idsOf(await read(actor, id))).toEqual(['devon-set'])
})

test('[G10] where importance was skipped, the list says so and each reason too', async () => {
  await addCatalogues()
  const actor = await addActor(deps(), 'amira')
  await addPost(deps().db, 'amira', { ics_id: 'devon' })
  const found = await read(actor, await complete(deps(), actor, { ...sampleChanges, importance: {} }))
  expect([found.basis, found.note?.startsWith('You skipped')]).toEqual(['lower', true])
  expect(found.suggestions[0]!.sentence).toMatch(
    /^You rate this 3\.0, among the lower scores on your own profile;/,
  )
})

test('[G19] what was left open of tier, function and sector is what the first post says', async () => {
  const forBoards = { tiers: ['executive'], functions: [], sectors: [] }
  await addActivity(deps().db, DEVON, 'boards', { ...second, forWhom: forBoards })
  const { actor, id } = await addLeader('amira', 'devon')
  const audienceOf = async () =>
    (await read(actor, id)).suggestions[0]?.parts.find(({ part }) => part === 'audience')?.points
  expect(await audienceOf()).toBeCloseTo((0 + 2 / 3 + 2 / 3) * 5)
  await deps().db.updateTable('post').set({ tier: 'executive' }).where('person_id', '=', 'amira').execute()
  expect(await audienceOf()).toBeCloseTo((1 + 2 / 3 + 2 / 3) * 5)
  await deps().db.updateTable('assessment').set({ tier: 'project' }).where('id', '=', id).execute()
  expect(await audienceOf()).toBeUndefined()
})

test('[G19] the time somebody has is remembered, changed and forgotten, and is theirs alone', async () => {
  await addActivity(deps().db, DEVON, 'long', { ...second, minutes: 600 })
  const { actor, id } = await addLeader('amira', 'devon')
  const timeOf = async () => {
    const { availableMinutes, suggestions } = await read(actor, id)
    return [availableMinutes, suggestions[0]!.parts.find(({ part }) => part === 'time')!.points]
  }
  expect(await timeOf()).toEqual([null, 10])
  await setAvailableTime(deps(), actor, 60)
  expect(await timeOf()).toEqual([60, 1])
  await setAvailableTime(deps(), actor, 600)
  expect(await timeOf()).toEqual([600, 10])
  await setAvailableTime(deps(), actor, null)
  expect(await timeOf()).toEqual([null, 10])
  expect(await setAvailableTime(deps(), { kind: 'nobody' }, 60)).toBe(false)
})

test('[G20] [P9] of the situation only what the person chose is answered, and nothing is scored', async () => {
  const addresses = [{ questionnaire: sampleCompanion.id, topic: 'time' }]
  await addActivity(deps().db, DEVON, 'talk', { develops: [], addresses, format: 'conversation' })
  const { actor, id } = await addLeader('amira', 'devon')
  const none = (await read(actor, id)).situation!
  expect([none.suggestions, none.topics.map(({ id: of, answer }) => [of, answer])]).toEqual([
    [],
    [
      ['time', 'Too little'],
      ['place-known', 'No opportunity in my role'],
    ],
  ])
  const { situation, activities } = await read(actor, id, ['time', 'unknown'])
  expect(situation!.suggestions.map(({ activityId }) => activityId)).toEqual(['talk'])
  expect(activities.get('talk')?.ownerName).toBe('Devon')
})

test('[G21] what a team says of itself is not suggested to whoever answered', async () => {
  const actor = await addActor(deps(), 'amira')
  const id = await complete(deps(), actor, { answers: {}, importance: {} }, group)
  expect(await readSuggestions(deps(), actor, { assessmentId: id, topicIds: [] })).toEqual({
    ...{ kind: 'of-group', title: group.title, teamId: null },
  })
})

test('[C3] a draft has none yet, and another’s and an unknown assessment are not there', async () => {
  const { actor, id } = await addLeader('amira', 'devon')
  const ben = await addActor(deps(), 'ben')
  const ask = async (who: Parameters<typeof readSuggestions>[1], assessmentId: string) =>
    (await readSuggestions(deps(), who, { assessmentId, topicIds: [] })).kind
  expect(await ask(actor, await start(deps(), actor, sample))).toBe('not-submitted')
  expect([await ask(ben, id), await ask({ kind: 'nobody' }, id), await ask(actor, 'x')]).toEqual(
    Array(3).fill('not-found'),
  )
})
