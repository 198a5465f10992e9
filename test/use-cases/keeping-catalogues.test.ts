import { beforeEach, describe, expect, test } from 'vitest'
import type { TypedActivity } from '../../app/domain/development/activity-content'
import { emptyActivity } from '../../app/domain/development/type-activity'
import { changeActivityState } from '../../app/use-cases/change-activity-state'
import { chooseActivityOfOthers } from '../../app/use-cases/choose-activity-of-others'
import { copyActivity } from '../../app/use-cases/copy-activity'
import { listActivitiesOfOthers } from '../../app/use-cases/list-activities-of-others'
import { readActivityHistory, readActivityToKeep } from '../../app/use-cases/read-activity-to-keep'
import { readHomeCatalogue } from '../../app/use-cases/read-home-catalogue'
import { readKeptCatalogue } from '../../app/use-cases/read-kept-catalogue'
import { removeDraftActivity } from '../../app/use-cases/remove-draft-activity'
import { addActivity, saveActivity } from '../../app/use-cases/save-activity'
import type { CatalogueOwner } from '../../db/queries/catalogues.server'
import { insertAcademy } from '../../db/queries/places.server'
import { addActivity as addActivityRow } from '../db/catalogue-rows'
import { NINE } from '../db/rows'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const DEVON = { kind: 'ics', id: 'devon' } as const
const ID = '01900000-0000-7000-8000-00000000000a'
const STARTER = 'coaching-map-of-power'

let lea: SignedIn
beforeEach(async () => {
  lea = await addLead('lea', 'devon')
})

const addLead = (name: string, placeId: string) => addActor(deps(), name, { role: 'ics-lead', placeId })
const typed: TypedActivity = {
  ...emptyActivity,
  title: 'A forum',
  what: 'You meet.',
  format: 'forum',
  develops: 'system-leadership/think-ahead',
  minutes: '60',
  timing: 'An hour',
  why: 'Our judgement',
}
const add = (actor = lea, owner: CatalogueOwner = DEVON, id = ID, changes: Partial<TypedActivity> = {}) =>
  addActivity(deps(), actor, { owner, id, typed: { ...typed, ...changes } })
const save = (version: number, changes: Partial<TypedActivity>, actor = lea) =>
  saveActivity(deps(), actor, { id: ID, version, typed: { ...typed, ...changes } })
const turn = (version: number, to: 'draft' | 'offered' | 'paused' | 'retired') =>
  changeActivityState(deps(), lea, { id: ID, version, to })
const read = async () => (await readActivityToKeep(deps(), lea, ID))?.kept
const readAudit = async () =>
  (await deps().db.selectFrom('audit_entry').select(['action', 'detail']).orderBy('id').execute()).map(
    ({ action, detail }) => `${action} ${detail}`.trim(),
  )

test('[K12, K18, V7] a catalogue is empty until its keeper adds a draft; sent twice it is added once', async () => {
  expect((await readKeptCatalogue(deps(), lea, DEVON))?.activities).toEqual([])
  expect([await add(), await add()]).toEqual([{ kind: 'saved' }, { kind: 'saved' }])
  const kept = (await readKeptCatalogue(deps(), lea, DEVON))!
  expect(kept.counts).toEqual({ draft: 1, offered: 0, paused: 0, retired: 0 })
  expect(await readAudit()).toEqual(['activity-added'])
})

test('[K10] what is wrong is told at its field, and nothing is begun', async () => {
  expect(await add(lea, DEVON, ID, { develops: '', link: 'javascript:alert(1)' })).toEqual({
    kind: 'refused',
    errors: {
      develops: 'Choose at least one thing that it develops',
      link: 'Enter an address of the web that starts with https:// or http://',
    },
  })
  expect(await deps().db.selectFrom('catalogue').selectAll().execute()).toEqual([])
})

test('[K13] the second to save over a version changes nothing, and is told what stands there', async () => {
  const other = await addLead('otto', 'devon')
  await add()
  expect(await save(1, { title: 'Theirs' }, other)).toEqual({ kind: 'saved' })
  const refused = await save(1, { title: 'Mine' })
  expect(refused).toMatchObject({ kind: 'conflict', current: { title: 'Theirs' }, version: 2 })
  expect((await read())?.activity.title).toBe('Theirs')
  expect(await save(2, { title: 'Ours' })).toEqual({ kind: 'saved' })
  expect(await save(2, { title: 'Ours' })).toEqual({ kind: 'saved' })
  expect(await read()).toMatchObject({ version: 3, activity: { title: 'Ours' } })
})

test('[K13] both at once: one is saved, the other is told', async () => {
  await add()
  const both = await Promise.all([save(1, { title: 'One' }), save(1, { title: 'Other' })])
  expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved'])
})

test('[K12, K16] draft, offered, paused, retired and back, each kept in its history', async () => {
  await add()
  expect(await turn(1, 'paused')).toBe('not-possible')
  expect([await turn(1, 'offered'), await turn(1, 'offered')]).toEqual(['changed', 'changed'])
  expect(await turn(1, 'paused')).toBe('changed-meanwhile')
  expect([await turn(2, 'paused'), await turn(3, 'retired'), await turn(4, 'draft')]).toEqual([
    ...['changed', 'changed', 'changed'],
  ])
  await save(5, { cost: '20', 'cost-note': 'Ask' })
  const history = (await readActivityHistory(deps(), lea, ID))!.history.map(({ changes }) => changes)
  expect(history).toEqual([
    [
      { field: 'cost', from: '', to: '20' },
      { field: 'cost-note', from: '', to: 'Ask' },
    ],
    [{ field: 'state', from: 'retired', to: 'draft' }],
    [{ field: 'state', from: 'paused', to: 'retired' }],
    [{ field: 'state', from: 'offered', to: 'paused' }],
    [{ field: 'state', from: 'draft', to: 'offered' }],
  ])
  expect(await removeDraftActivity(deps(), lea, { id: ID, version: 6 })).toBe('not-possible')
  expect((await readAudit()).slice(1)).toEqual([
    ...['activity-changed offered', 'activity-changed paused', 'activity-retired retired'],
    ...['activity-changed draft', 'activity-changed'],
  ])
})

describe('[K15] activities of others', () => {
  const choose = (choice: 'adopted' | 'hidden' | null, activityId = STARTER, actor = lea) =>
    chooseActivityOfOthers(deps(), actor, { owner: DEVON, activityId, choice })
  const ownerOf = async (id: string) =>
    (await readHomeCatalogue(deps(), ['devon'])).activities.get(id)?.owner.kind

  test('are adopted and hidden, and either is taken back', async () => {
    expect(await choose('adopted')).toBe(true)
    expect(await ownerOf(STARTER)).toBe('ics')
    expect(await choose('hidden')).toBe(true)
    expect(await ownerOf(STARTER)).toBeUndefined()
    expect(await choose(null)).toBe(true)
    expect(await ownerOf(STARTER)).toBe('starter')
    expect(await choose('adopted', 'no-such')).toBe(false)
    expect(await readAudit()).toEqual([
      ...['activity-adopted devon', 'activity-hidden devon', 'activity-choice-undone devon'],
    ])
  })

  test('are the starter set’s, the region’s and the academies’, while they are offered', async () => {
    await insertAcademy(deps().db, { id: 'south', name: 'S', created_at: NINE, ended_on: null }, ['devon'])
    await addActivityRow(deps().db, { kind: 'region', id: 'south-west' }, 'regional')
    await addActivityRow(deps().db, { kind: 'academy', id: 'south' }, 'of-academy')
    await addActivityRow(deps().db, { kind: 'academy', id: 'south' }, 'draft', { state: 'draft' })
    await addActivityRow(deps().db, { kind: 'ics', id: 'dorset' }, 'elsewhere')
    const listed = (await listActivitiesOfOthers(deps(), lea, DEVON))!
    const found = listed.activities.filter(({ activity }) => activity.owner.kind !== 'starter')
    expect(found.map(({ activity }) => activity.id).sort()).toEqual(['of-academy', 'regional'])
    expect(await choose('hidden', 'regional')).toBe(true)
    expect(await ownerOf('regional')).toBeUndefined()
  })

  test('a copy is a draft of one’s own, and is removed again as long as it is one', async () => {
    const id = (await copyActivity(deps(), lea, { owner: DEVON, activityId: STARTER }))!
    const { kept, mayRemove } = (await readActivityToKeep(deps(), lea, id))!
    const original = deps().starterSet.find((activity) => activity.id === STARTER)!
    expect([kept.copiedFrom, mayRemove]).toEqual([STARTER, true])
    expect(kept.activity).toEqual({ ...original, id, owner: DEVON, state: 'draft' })
    expect(await removeDraftActivity(deps(), lea, { id, version: 1 })).toBe('removed')
    expect(await readActivityToKeep(deps(), lea, id)).toBeNull()
    expect(await copyActivity(deps(), lea, { owner: DEVON, activityId: 'no-such' })).toBeNull()
  })

  test('a region and an academy copy, and choose nothing', async () => {
    const ann = await addActor(deps(), 'ann', { role: 'administrator', placeId: null })
    const owner = { kind: 'region', id: 'south-west' } as const
    expect(await copyActivity(deps(), ann, { owner, activityId: STARTER })).not.toBeNull()
    expect(await chooseActivityOfOthers(deps(), ann, { owner, activityId: STARTER, choice: 'hidden' })).toBe(
      false,
    )
  })
})
