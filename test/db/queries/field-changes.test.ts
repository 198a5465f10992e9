import type { Kysely } from 'kysely'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { applyChange } from '../../../app/domain/field/apply-change'
import { recordFieldChange } from '../../../app/use-cases/record-field-change'
import type { Database } from '../../../db/database'
import { loadField } from '../../../db/seed/load-field.server'
import {
  deleteFieldChange,
  insertFieldChange,
  listFieldChanges,
  lockField,
} from '../../../db/queries/field-changes.server'
import { insertIcsCode, listIcsCodes, readFieldRows } from '../../../db/queries/field.server'
import { addActor } from '../../factories/with-test-deps'
import { newTestDeps } from '../../factories/test-deps'
import { onBothDatabases } from '../on-both-databases'
import { openSecondConnection } from '../open-second-connection'
import { TEN } from '../rows'

const DAY = '2027-04-01'

onBothDatabases((database) => {
  async function begin() {
    const { db } = database()
    await loadField(db, TEN)
    return db
  }

  const read = async (db: Kysely<Database>) => ({
    field: await readFieldRows(db),
    codes: await listIcsCodes(db),
    changes: await listFieldChanges(db),
  })

  test('insertFieldChange begins and ends what it says; deleteFieldChange leaves all as it was', async () => {
    const db = await begin()
    const before = await read(db)
    const ics = {
      name: 'Peninsula',
      boardName: 'NHS Peninsula',
      regionId: 'south-west',
      odsCode: 'P3N1N',
      onsCode: null,
    }
    const change = applyChange(
      before.field,
      {
        kind: 'split',
        effectiveOn: DAY,
        predecessorIds: ['devon'],
        successors: [
          { kind: 'new', ics },
          { kind: 'existing', icsId: 'dorset' },
        ],
      },
      'a-change',
    )
    await insertFieldChange(db, change, TEN)
    const { field, codes, changes } = await read(db)
    expect(changes[0]).toEqual({ id: 'a-change', effectiveOn: DAY, isReference: false })
    const byName = (one: Readonly<{ id: string }>, other: Readonly<{ id: string }>) =>
      one.id < other.id ? -1 : 1
    expect([...field.systems].sort(byName)).toEqual([...change.field.systems].sort(byName))
    expect(field.successions.filter(({ changeId }) => changeId === 'a-change')).toEqual(
      [...change.successions].sort((one, other) => (one.successorId < other.successorId ? -1 : 1)),
    )
    const ofBoth = codes.filter(({ icsId }) => icsId === 'devon' || icsId === 'peninsula')
    expect(ofBoth.map(({ code, validTo }) => [code, validTo])).toEqual([
      ['QJK', DAY],
      ['P3N1N', null],
      ['E54000037', DAY],
    ])

    await deleteFieldChange(db, {
      id: 'a-change',
      effectiveOn: DAY,
      endedIds: ['devon'],
      createdIds: ['peninsula'],
    })
    expect(await read(db)).toEqual(before)
  })

  test('insertIcsCode: the code before ends where the new one begins, and those of others go on', async () => {
    const db = await begin()
    const code = { icsId: 'somerset', scheme: 'ods', code: 'S0M3R', validFrom: DAY, validTo: null } as const
    await insertIcsCode(db, code)
    const codes = (await listIcsCodes(db)).filter(({ icsId }) => icsId === 'somerset')
    expect(codes).toEqual([
      { ...code, code: 'QSL', validFrom: '2022-07-01', validTo: DAY },
      code,
      { ...code, scheme: 'ons', code: 'E54000038', validFrom: '2022-07-01' },
    ])
    expect((await listIcsCodes(db)).filter(({ validTo }) => validTo === DAY)).toHaveLength(1)
  })

  test('lockField: whoever comes second waits until the first is done', async () => {
    const db = await begin()
    const other = await openSecondConnection(database().location)
    let late: Promise<unknown> | undefined
    await db.transaction().execute(async (transaction) => {
      await lockField(transaction)
      late = other.call('lockField')
      expect(await Promise.race([late.then(() => 'went on'), wait(400, 'still waiting')])).toBe(
        'still waiting',
      )
    })
    await late
    await other.close()
  })

  test('[F3] of two administrators who confirm at once one wins, and the other is told', async () => {
    const db = await begin()
    const deps = newTestDeps(db)
    const actors = [
      await addActor(deps, 'ann', { role: 'administrator', placeId: null }),
      await addActor(deps, 'bea', { role: 'administrator', placeId: null }),
    ]
    const results = await Promise.all(
      actors.map((actor) =>
        recordFieldChange(deps, actor, {
          kind: 'merger',
          effectiveOn: DAY,
          predecessorIds: ['kent-and-medway'],
          successors: [{ kind: 'existing', icsId: 'dorset' }],
        }),
      ),
    )
    expect(results.filter((result) => result?.ok)).toHaveLength(1)
    expect(results.find((result) => !result?.ok)).toMatchObject({
      problems: [
        { at: 'predecessors', sentence: 'Kent and Medway already goes into Dorset on 1 April 2027' },
      ],
    })
  })
})
