import { expect, test } from 'vitest'
import { noRoleFacts } from '../../app/domain/answers/role-facts'
import type { PostFacts } from '../../app/domain/field/place-of-post'
import { changeOwnPosts } from '../../app/use-cases/change-own-posts'
import { findOrganisations } from '../../app/use-cases/find-organisations'
import { listOwnPosts, suggestRoleFacts } from '../../app/use-cases/list-own-posts'
import { saveOrganisation } from '../../app/use-cases/save-organisation'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()

const nothing: PostFacts = { organisationId: null, sector: null, icsId: null, function: null, tier: null }
const add = (actor: SignedIn, facts: Partial<PostFacts>) =>
  changeOwnPosts(deps(), actor, { kind: 'add', facts: { ...nothing, ...facts } })

async function addOrganisation(name: string, icsId: string | null, validTo: string | null = null) {
  const ann = await addActor(deps(), 'ann', { role: 'administrator', placeId: null })
  const facts = { name, sector: 'nhs-provider', odsCode: null, icsId, validFrom: null, validTo }
  const saved = await saveOrganisation(deps(), ann, { id: null, facts })
  return saved.ok ? saved.id : ''
}

test('[F12] a person says several, changes one and removes one', async () => {
  const ruth = await addActor(deps(), 'ruth')
  const organisationId = await addOrganisation('Harbour Trust', 'devon')
  expect(await add(ruth, { organisationId, sector: 'vcse', tier: 'project' })).toBe('changed')
  expect(await add(ruth, { sector: 'education', icsId: 'dorset', function: 'lay' })).toBe('changed')
  const [first, second] = await listOwnPosts(deps(), ruth)
  // What is listed says its own sector, and where nothing else is said its own ICS.
  expect(first).toMatchObject({
    organisation: { name: 'Harbour Trust', closedOn: null },
    sector: 'nhs-provider',
    tier: 'project',
    inField: { kind: 'current', icsId: 'devon' },
  })
  expect(second).toMatchObject({ organisation: null, sector: 'education', inField: { icsId: 'dorset' } })
  const facts = { ...nothing, tier: 'executive' }
  expect(await changeOwnPosts(deps(), ruth, { kind: 'change', postId: second!.id, facts })).toBe('changed')
  expect(await changeOwnPosts(deps(), ruth, { kind: 'remove', postId: first!.id })).toBe('changed')
  expect(await listOwnPosts(deps(), ruth)).toMatchObject([
    { tier: 'executive', sector: null, inField: { kind: 'none' } },
  ])
})

test('[F12] one that says nothing, or of an organisation that there is not, is refused; so is the 21st', async () => {
  const ruth = await addActor(deps(), 'ruth')
  expect(await add(ruth, {})).toBe('says-nothing')
  expect(await add(ruth, { organisationId: 'nowhere' })).toBe('unknown-organisation')
  for (let count = 0; count < 20; count += 1) await add(ruth, { tier: 'project' })
  expect(await add(ruth, { tier: 'project' })).toBe('too-many')
  expect(await listOwnPosts(deps(), ruth)).toHaveLength(20)
})

test('[C3] nobody sees or changes another’s', async () => {
  const [ruth, omar] = [await addActor(deps(), 'ruth'), await addActor(deps(), 'omar')]
  await add(ruth, { tier: 'project' })
  const postId = (await listOwnPosts(deps(), ruth))[0]!.id
  expect(await listOwnPosts(deps(), omar)).toEqual([])
  const facts = { ...nothing, tier: 'executive' }
  expect(await changeOwnPosts(deps(), omar, { kind: 'change', postId, facts })).toBe('not-found')
  expect(await changeOwnPosts(deps(), omar, { kind: 'remove', postId })).toBe('not-found')
  expect(await changeOwnPosts(deps(), { kind: 'nobody' }, { kind: 'remove', postId })).toBe('not-found')
  expect(await listOwnPosts(deps(), ruth)).toMatchObject([{ tier: 'project' }])
})

test('[F1] what was said of Sussex is found under Surrey and Sussex, and says so', async () => {
  const ruth = await addActor(deps(), 'ruth')
  deps().setNow('2026-01-15T09:00:00.000Z')
  await add(ruth, { icsId: 'sussex' })
  deps().setNow('2026-11-22T09:00:00.000Z')
  expect((await listOwnPosts(deps(), ruth))[0]!.inField).toEqual({
    kind: 'current',
    icsId: 'surrey-and-sussex',
    then: 'sussex',
  })
})

test('[F2] after the split of Frimley it counts in none until its owner chooses', async () => {
  const ruth = await addActor(deps(), 'ruth')
  await add(ruth, { icsId: 'frimley' })
  const [post] = await listOwnPosts(deps(), ruth)
  expect(post!.inField).toMatchObject({ kind: 'to-choose', then: 'frimley' })
  expect((await suggestRoleFacts(deps(), ruth))?.icsId).toBeNull()
  const choose = (icsId: string) =>
    changeOwnPosts(deps(), ruth, { kind: 'choose-successor', postId: post!.id, icsId })
  expect(await choose('devon')).toBe('no-successor')
  expect(await choose('thames-valley')).toBe('changed')
  const chosen = { kind: 'current', icsId: 'thames-valley', then: 'frimley' }
  expect((await listOwnPosts(deps(), ruth))[0]!.inField).toEqual(chosen)
  // Changing something else leaves the choice; another ICS takes it away.
  const change = (facts: Partial<PostFacts>) =>
    changeOwnPosts(deps(), ruth, { kind: 'change', postId: post!.id, facts: { ...nothing, ...facts } })
  await change({ icsId: 'frimley', tier: 'project' })
  expect((await listOwnPosts(deps(), ruth))[0]!.inField).toEqual(chosen)
  await change({ icsId: 'devon' })
  await change({ icsId: 'frimley' })
  expect((await listOwnPosts(deps(), ruth))[0]!.inField.kind).toBe('to-choose')
})

test('[F13] a first assessment starts with what was said first', async () => {
  const ruth = await addActor(deps(), 'ruth')
  expect(await suggestRoleFacts(deps(), ruth)).toBeUndefined()
  const organisationId = await addOrganisation('Harbour Trust', 'sussex')
  await add(ruth, { organisationId, tier: 'project', function: 'clinical' })
  await add(ruth, { tier: 'executive' })
  expect(await suggestRoleFacts(deps(), ruth)).toEqual({
    ...noRoleFacts,
    tier: 'project',
    function: 'clinical',
    sector: 'nhs-provider',
    icsId: 'surrey-and-sussex',
  })
})

test('organisations of today are found by part of their names; a closed one stays with who said it', async () => {
  const ruth = await addActor(deps(), 'ruth')
  const closing = await addOrganisation('Harbour Care', null, '2026-12-01')
  await addOrganisation('Harbour Trust', null)
  const find = async (text: string) =>
    (await findOrganisations(deps(), ruth, text)).organisations.map(({ name }) => name)
  expect(await find('harb')).toEqual(['Harbour Care', 'Harbour Trust'])
  expect(await find(' ')).toEqual([])
  await add(ruth, { organisationId: closing })
  deps().setNow('2026-12-01T09:00:00.000Z')
  expect(await find('harb')).toEqual(['Harbour Trust'])
  expect((await listOwnPosts(deps(), ruth))[0]!.organisation).toMatchObject({ closedOn: '2026-12-01' })
})
