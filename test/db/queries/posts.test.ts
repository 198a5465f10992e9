import { expect, test } from 'vitest'
import { insertOrganisations } from '../../../db/queries/organisations.server'
import { deletePost, insertPost, listPosts, updatePost } from '../../../db/queries/posts.server'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, NINE } from '../rows'

onBothDatabases((database) => {
  const post = {
    organisation_id: null,
    sector: null,
    function: null,
    tier: null,
    ics_id: null,
    chosen_ics_id: null,
  }
  const add = (person_id: string, id: string, changes = {}) =>
    insertPost(database().db, { person_id, id, created_at: NINE, ...post, ...changes })

  test('a person’s posts come with their organisations, and nobody else’s with them', async () => {
    const { db } = database()
    await addPeople(db, 'ruth', 'omar')
    const none = {
      ods_code: null,
      ics_id: null,
      chosen_ics_id: null,
      valid_from: null,
      valid_to: '2026-04-01',
    }
    const organisation = { id: 'o', name: 'Harbour', name_key: 'harbour', sector: 'vcse', created_at: NINE }
    await insertOrganisations(db, [{ ...organisation, ...none }])
    await add('ruth', 'p-2', { organisation_id: 'o' })
    await add('ruth', 'p-1', { sector: 'education' })
    await add('omar', 'p-3')
    expect(await listPosts(db, 'ruth')).toMatchObject([
      { id: 'p-1', sector: 'education', organisation_name: null, organisation_valid_to: null },
      {
        id: 'p-2',
        organisation_name: 'Harbour',
        organisation_sector: 'vcse',
        organisation_valid_to: '2026-04-01',
      },
    ])
  })

  test('a post is changed and removed by its owner’s id, and goes with its owner', async () => {
    const { db } = database()
    await addPeople(db, 'ruth', 'omar')
    await add('ruth', 'p-1')
    expect(await updatePost(db, 'omar', 'p-1', { tier: 'project' })).toBe(false)
    expect(await deletePost(db, 'omar', 'p-1')).toBe(false)
    expect(await updatePost(db, 'ruth', 'p-1', { tier: 'project' })).toBe(true)
    expect((await listPosts(db, 'ruth')).map(({ tier }) => tier)).toEqual(['project'])
    expect(await deletePost(db, 'ruth', 'p-1')).toBe(true)
    await add('ruth', 'p-2')
    await db.deleteFrom('person').where('id', '=', 'ruth').execute()
    expect(await listPosts(db, 'ruth')).toEqual([])
  })
})
