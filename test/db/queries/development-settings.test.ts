import { expect, test } from 'vitest'
import {
  changeDevelopmentSettings,
  findDevelopmentSettings,
} from '../../../db/queries/development-settings.server'
import { onBothDatabases } from '../on-both-databases'
import { addPeople } from '../rows'

onBothDatabases((database) => {
  test('[G19] settings are one person’s, and what isn’t changed stays', async () => {
    const { db } = database()
    await addPeople(db, 'amira', 'ben')
    expect(await findDevelopmentSettings(db, 'amira')).toBeUndefined()
    await changeDevelopmentSettings(db, 'amira', { is_counted: 0 })
    await changeDevelopmentSettings(db, 'amira', { available_minutes: 60 })
    expect(await findDevelopmentSettings(db, 'amira')).toMatchObject({ is_counted: 0, available_minutes: 60 })
    await changeDevelopmentSettings(db, 'amira', { available_minutes: null })
    expect(await findDevelopmentSettings(db, 'amira')).toMatchObject({ available_minutes: null })
    expect(await findDevelopmentSettings(db, 'ben')).toBeUndefined()
  })
})
