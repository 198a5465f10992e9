import { expect, test } from 'vitest'
import {
  addUnreachableAddress,
  deleteUnreachableAddress,
  listUnreachableAddresses,
} from '../../../db/queries/unreachable-addresses.server'
import { onBothDatabases } from '../on-both-databases'

onBothDatabases((database) => {
  test('[D9] unreachable addresses are listed with the day of the last time and nothing else, the latest first', async () => {
    const { db } = database()
    await addUnreachableAddress(db, { email: 'cy@council.example', failedOn: '2026-11-20' })
    await addUnreachableAddress(db, { email: 'bo@council.example', failedOn: '2026-11-21' })
    await addUnreachableAddress(db, { email: 'al@council.example', failedOn: '2026-11-21' })
    await addUnreachableAddress(db, { email: 'cy@council.example', failedOn: '2026-11-22' })
    expect(await listUnreachableAddresses(db)).toEqual([
      { email: 'cy@council.example', failedOn: '2026-11-22' },
      { email: 'al@council.example', failedOn: '2026-11-21' },
      { email: 'bo@council.example', failedOn: '2026-11-21' },
    ])
  })

  test('one that was reached is listed no more', async () => {
    const { db } = database()
    await addUnreachableAddress(db, { email: 'cy@council.example', failedOn: '2026-11-20' })
    await addUnreachableAddress(db, { email: 'bo@council.example', failedOn: '2026-11-21' })
    await deleteUnreachableAddress(db, 'bo@council.example')
    expect((await listUnreachableAddresses(db)).map(({ email }) => email)).toEqual(['cy@council.example'])
  })
})
