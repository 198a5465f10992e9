import { expect, test } from 'vitest'
import {
  type AuditFilter,
  findOrCreateAuditNumber,
  insertAuditEntry,
  listAuditEntries,
} from '../../../db/queries/audit.server'
import { deletePersonRows } from '../../../db/queries/deletions.server'
import { onBothDatabases } from '../on-both-databases'
import { addPeople } from '../rows'

const ALL: AuditFilter = { action: null, person: null, from: null, before: null }
const PAGE = { size: 10, offset: 0 }

onBothDatabases((database) => {
  async function addEntries() {
    const { db } = database()
    await addPeople(db, 'amira', 'omar')
    for (const id of ['amira', 'omar']) await findOrCreateAuditNumber(db, id, `number-of-${id}`)
    const entry = (id: string, at: string, action: string, by: string | null, to: string | null) =>
      insertAuditEntry(db, {
        ...{ id, at: `${at}T09:00:00.000Z`, action, thing_kind: 'team', thing_id: 'board', detail: '' },
        ...{ actor_number: by && `number-of-${by}`, subject_number: to && `number-of-${to}` },
      })
    await entry('a', '2026-04-01', 'role-granted', 'amira', 'omar')
    await entry('b', '2026-04-02', 'team-changed', 'omar', null)
    await entry('c', '2026-04-03', 'team-changed', null, null)
    await entry('d', '2026-04-03', 'role-granted', 'omar', null)
  }
  const idsOf = async (filter: Partial<AuditFilter>, page = PAGE) =>
    (await listAuditEntries(database().db, { ...ALL, ...filter }, page)).map(({ id }) => id)

  test('a person has one number, whoever asks first', async () => {
    const { db } = database()
    await addPeople(db, 'amira')
    const numbers = await Promise.all(
      ['one', 'two'].map((each) => findOrCreateAuditNumber(db, 'amira', each)),
    )
    expect(numbers[0]).toBe(numbers[1])
  })

  test('entries are listed latest first, page by page, with the addresses of those who are there', async () => {
    await addEntries()
    expect(await idsOf({})).toEqual(['d', 'c', 'b', 'a'])
    expect(await idsOf({}, { size: 2, offset: 1 })).toEqual(['c', 'b'])
    const [first] = await listAuditEntries(database().db, ALL, { size: 1, offset: 3 })
    expect([first?.actor_email, first?.subject_email]).toEqual([
      'amira@council.example',
      'omar@council.example',
    ])
  })

  test('they are filtered by deed, by day and by person: number, or address in whatever capitals', async () => {
    await addEntries()
    expect(await idsOf({ action: 'role-granted' })).toEqual(['d', 'a'])
    expect(await idsOf({ from: '2026-04-02', before: '2026-04-03' })).toEqual(['b'])
    expect(await idsOf({ person: 'number-of-omar' })).toEqual(['d', 'b', 'a'])
    expect(await idsOf({ person: 'Omar@Council.example', action: 'team-changed' })).toEqual(['b'])
    expect(await idsOf({ person: 'nobody@council.example' })).toEqual([])
  })

  test('[V2] whoever deleted their account is a number that nothing ties to an address', async () => {
    await addEntries()
    await deletePersonRows(database().db, { personId: 'omar', email: 'omar@council.example' })
    expect(await idsOf({ person: 'omar@council.example' })).toEqual([])
    expect(await idsOf({ person: 'number-of-omar' })).toEqual(['d', 'b', 'a'])
  })
})
