import { expect, test, vi } from 'vitest'
import { compileOnce, compileOncePerCount } from '../../db/compile-once.server'
import type { Kysely } from 'kysely'
import type { Database } from '../../db/database'
import { onBothDatabases } from './on-both-databases'

const person = { created_at: '2026-11-26T09:00:00.000Z', last_seen_on: null, is_demonstration: 0 }

type Inputs = Readonly<{ id: string; email: string }>

onBothDatabases((database) => {
  test('a query that is compiled once is built once, asks with each time’s own inputs, and alike inside a transaction', async () => {
    const { db } = database()
    const build = vi.fn((of: Kysely<Database>, { id, email }: Inputs) =>
      of.selectFrom('person').select('name').where('id', '=', id).where('email', '=', email),
    )
    const find = compileOnce(build)
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

  test('of rows it is compiled once for each number of them', async () => {
    const { db } = database()
    const build = vi.fn((of: Kysely<Database>, rows: readonly Readonly<{ id: string; email: string }>[]) =>
      of
        .insertInto('person')
        .values(rows.map((row) => ({ ...row, ...person, name: 'New' })))
        .onConflict((conflict) => conflict.column('id').doNothing()),
    )
    const add = compileOncePerCount(build)
    const row = (id: string) => ({ id, email: `${id}@example.org` })
    expect((await add(db, [row('a'), row('b')])).numAffectedRows).toBe(2n)
    expect((await add(db, [row('b'), row('c')])).numAffectedRows).toBe(1n)
    expect((await add(db, [row('d')])).numAffectedRows).toBe(1n)
    expect(build).toHaveBeenCalledTimes(2)
    const rows = await db.selectFrom('person').select(['id', 'email']).orderBy('id').execute()
    expect(rows).toEqual(['a', 'b', 'c', 'd'].map(row))
  })

  test('a change that is compiled once says how many rows it changed', async () => {
    const { db } = database()
    const rename = compileOnce((of, { id, name }: Readonly<{ id: string; name: string }>) =>
      of.updateTable('person').set({ name }).where('id', '=', id),
    )
    await db
      .insertInto('person')
      .values({ ...person, id: 'one', email: 'one@example.org', name: 'One' })
      .execute()
    expect((await rename(db, { id: 'nobody', name: 'Ann' })).numAffectedRows).toBe(0n)
    expect((await rename(db, { id: 'one', name: 'Ann' })).numAffectedRows).toBe(1n)
  })
})
