import { expect, test } from 'vitest'
import {
  countAttached,
  countRolesIn,
  listChoices,
  listHanging,
  tablesNamingIcs,
} from '../../../db/queries/attached-to-ics.server'
import { insertInvitation } from '../../../db/queries/invitations.server'
import { insertAcademy, insertTeam } from '../../../db/queries/places.server'
import { insertRoleGrant } from '../../../db/queries/role-grants.server'
import { loadField } from '../../../db/seed/load-field.server'
import { onBothDatabases } from '../on-both-databases'
import { addAssessment, addPeople, TEN } from '../rows'

onBothDatabases((database) => {
  async function begin() {
    const { db } = database()
    await loadField(db, TEN)
    await addPeople(db, 'amira')
    const team = { created_at: TEN, ended_on: null }
    await insertTeam(db, { id: 't-1', name: 'One', ics_id: 'devon', chosen_ics_id: null, ...team })
    await insertTeam(db, { id: 't-2', name: 'Two', ics_id: 'devon', chosen_ics_id: null, ...team })
    await insertTeam(db, { id: 't-3', name: 'Three', ics_id: 'frimley', chosen_ics_id: 'essex', ...team })
    await insertAcademy(db, { id: 'a', name: 'Academy', ...team }, ['devon', 'dorset'])
    const days = { starts_on: '2026-11-22', ends_on: null, created_at: TEN }
    const role = { role: 'ics-lead', place_id: 'devon', ...days }
    await insertRoleGrant(db, { person_id: 'amira', id: 'g', ...role })
    await insertInvitation(db, { id: 'i', email: 'bob@council.example', expires_at: TEN, ...role })
    await addAssessment(db, 'amira', 'as', { ics_id: 'devon' })
    return db
  }

  test('countAttached: by what it is attached to and what was chosen', async () => {
    const db = await begin()
    const at = (icsId: string, chosenIcsId: string | null = null) => ({ icsId, chosenIcsId })
    expect(await countAttached(db)).toEqual([
      { kind: 'teams', count: 2, ...at('devon') },
      { kind: 'teams', count: 1, ...at('frimley', 'essex') },
      { kind: 'academies', count: 1, ...at('devon') },
      { kind: 'academies', count: 1, ...at('dorset') },
    ])
  })

  test('listHanging: whatever names an ICS, attached or chosen', async () => {
    const db = await begin()
    const on = (icsId: string, what: string, count = 1) => ({ what, icsId, count })
    expect(await listHanging(db, ['devon', 'essex', 'kent-and-medway'])).toEqual([
      on('devon', 'teams', 2),
      on('devon', 'academies'),
      on('devon', 'roles'),
      on('devon', 'invitations'),
      on('devon', 'assessments'),
      on('essex', 'teams'),
    ])
    expect([await countRolesIn(db, ['devon', 'dorset']), await listHanging(db, [])]).toEqual([2, []])
  })

  test('listChoices: what came from one of these and chose one of those', async () => {
    const db = await begin()
    expect(await listChoices(db, ['frimley', 'devon'], ['essex', 'dorset'])).toEqual([
      { what: 'teams', icsId: 'essex', count: 1 },
    ])
    expect(await listChoices(db, ['devon'], ['essex'])).toEqual([])
    expect(await listChoices(db, [], ['essex'])).toEqual([])
  })

  test('[F6] every column that can name an ICS is known, so that no change is undone under it', async () => {
    // What is shared belongs to people.
    const own = ['ics', 'ics_code', 'ics_succession', 'share', 'share_view']
    const tables = await database().db.introspection.getTables()
    const naming = tables
      .filter(({ name }) => !own.includes(name))
      .flatMap(({ name, columns }) =>
        columns
          .filter((column) => /(^|_)(ics|place|owner|asker)_id$/.test(column.name))
          .map((column) => `${name}.${column.name}`),
      )
    const known = tablesNamingIcs.flatMap(({ table, columns }) => columns.map((name) => `${table}.${name}`))
    expect(known.sort()).toEqual(naming.sort())
  })
})
