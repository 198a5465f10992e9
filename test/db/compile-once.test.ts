import { expect, test, vi } from 'vitest'
import { compileOnce } from '../../db/compile-once.server'
import type { Kysely } from 'kysely'
import type { Database } from '../../db/database'
import { onBothDatabases } from './on-both-databases'

type Inputs = Readonly<{ id: string; email: string }>

onBothDatabases((database) => {
  test('a query that is compiled once is built once, asks with each time’s own inputs, and alike inside a transaction', async () => {
    const { db } = database()
    const build = vi.fn((of: Kysely<Database>, { id, email }: Inputs) =>
      of.selectFrom('person').select('name').where('id', '=', id).where('email', '=', email),
    )
    const find = compileOnce(build)
    const person = { created_at: '2026-11-26T09:00:00.000Z', last_seen_on: null, is_demonstration: 0 }
    await db
      .insertInto('person')
      .values([
        { ...person, id: 'one', email: 'one@example.org', name: 'One' },
        { ...person, id: 'two', email: 'two@example.org', name: 'Two' },
      ])
      .execute()
    expect((await find(db, { id: 'one', email: 'one@example.org' })).rows).toEqual([{ name: 'One' }])
    expect((await find(db, { id: 'two', email: 'two@example.org' })).rows).toEqual([{ name: 'Two' }])
    expect((await find(db, { id: 'one', email: 'two@example.org' })).rows).toEqual([])
    await db.transaction().execute(async (transaction) => {
      await transaction.updateTable('person').set({ name: 'Won' }).where('id', '=', 'one').execute()
      const inside = await find(transaction, { id: 'one', email: 'one@example.org' })
      expect(inside.rows).toEqual([{ name: 'Won' }])
    })
    expect(build).toHaveBeenCalledTimes(1)
  })

  test('a change that is compiled once says how many rows it changed', async () => {
    const { db } = database()
    const rename = compileOnce((of, { id, name }: Readonly<{ id: string; name: string }>) =>
      of.updateTable('person').set({ name }).where('id', '=', id),
    )
    expect((await rename(db, { id: 'nobody', name: 'Ann' })).numAffectedRows).toBe(0n)
  })
})
