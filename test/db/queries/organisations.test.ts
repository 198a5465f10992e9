import { expect, test } from 'vitest'
import type { OrganisationRow } from '../../../db/field-tables'
import {
  findOrganisation,
  insertOrganisations,
  listOrganisationsKnownBy,
  listOrganisationsOf,
  searchOrganisations,
  updateOrganisation,
} from '../../../db/queries/organisations.server'
import { loadField } from '../../../db/seed/load-field.server'
import { onBothDatabases } from '../on-both-databases'
import { NINE } from '../rows'

function row(id: string, changes: Partial<OrganisationRow> = {}): OrganisationRow {
  const nothing = { ods_code: null, ics_id: null, chosen_ics_id: null, valid_from: null, valid_to: null }
  return {
    id,
    name: id.toUpperCase(),
    name_key: id,
    sector: 'vcse',
    created_at: NINE,
    ...nothing,
    ...changes,
  }
}

onBothDatabases((database) => {
  const search = async (words: readonly string[], on: string | null = null, offset = 0) =>
    (await searchOrganisations(database().db, { words, on, limit: 2, offset })).map(({ id }) => id)

  test('searchOrganisations: every word must be in the name, none of them a pattern, by name and page', async () => {
    const { db } = database()
    await insertOrganisations(db, [row('50% c'), row('50x b'), row('a_b'), row('axb')])
    expect(await search(['50'])).toEqual(['50% c', '50x b'])
    expect(await search(['50%'])).toEqual(['50% c'])
    expect(await search(['a_b'])).toEqual(['a_b'])
    expect(await search(['b', '50'])).toEqual(['50x b'])
    expect(await search([], null, 2)).toEqual(['a_b', 'axb'])
  })

  test('searchOrganisations: on a day, only those that are there', async () => {
    const { db } = database()
    const [from, to] = [{ valid_from: '2026-04-01' }, { valid_to: '2026-04-01' }]
    await insertOrganisations(db, [row('a', to), row('b', from)])
    expect([await search([], '2026-03-31'), await search([], '2026-04-01')]).toEqual([['a'], ['b']])
  })

  test('[F11] insertOrganisations: a code is of one open organisation at a time', async () => {
    const { db } = database()
    expect(await insertOrganisations(db, [row('a', { ods_code: 'RCB', valid_to: '2026-04-01' })])).toBe(true)
    expect(await insertOrganisations(db, [row('b', { ods_code: 'RCB' }), row('c')])).toBe(true)
    expect(await insertOrganisations(db, [row('d', { ods_code: 'RCB' }), row('e')])).toBe(false)
  })

  test('insertOrganisations and listOrganisationsKnownBy take thousands', async () => {
    const { db } = database()
    const rows = Array.from({ length: 1201 }, (_, index) =>
      row(`n${index}`, { ods_code: `${10000 + index}` }),
    )
    expect(await insertOrganisations(db, rows)).toBe(true)
    const known = await listOrganisationsKnownBy(db, {
      odsCodes: rows.map((one) => one.ods_code!),
      nameKeys: [...rows.slice(0, 600).map(({ name_key }) => name_key), 'nothing'],
    })
    expect(known).toHaveLength(1201)
    expect(await listOrganisationsKnownBy(db, { odsCodes: [], nameKeys: [] })).toEqual([])
  })

  test('updateOrganisation changes one, and listOrganisationsOf finds it by its ICS', async () => {
    const { db } = database()
    await loadField(db, NINE)
    await insertOrganisations(db, [row('a'), row('b')])
    await updateOrganisation(db, 'b', { ics_id: 'devon', name: 'Beta' })
    expect((await listOrganisationsOf(db, ['devon', 'dorset'])).map(({ name }) => name)).toEqual(['Beta'])
    expect(await listOrganisationsOf(db, [])).toEqual([])
    expect(await findOrganisation(db, 'a')).toEqual(row('a'))
    expect(await findOrganisation(db, 'c')).toBeUndefined()
  })
})
