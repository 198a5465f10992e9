import { expect, test } from 'vitest'
import {
  endMeasurementConsent,
  giveMeasurementConsent,
  hasMeasurementConsent,
} from '../../../db/queries/measurement-consents.server'
import { loadPooledItems } from '../../../db/queries/pooled-items.server'
import { onBothDatabases } from '../on-both-databases'
import { addAssessment, addPeople, ELEVEN, NINE, TEN } from '../rows'

onBothDatabases((database) => {
  async function answered(
    personId: string,
    id: string,
    value: number | null,
    at: string | null,
    version = 1,
  ) {
    const { db } = database()
    await addAssessment(db, personId, id, { questionnaire_version: version, submitted_at: at })
    await db
      .insertInto('answer')
      .values({ respondent_id: personId, assessment_id: id, item_id: 'a', value, answered_at: NINE })
      .execute()
  }
  let count = 0
  const load = () =>
    loadPooledItems(database().db, {
      questionnaire: { id: 'system-leadership', version: 1 },
      newNumber: () => `n-${(count += 1)}`,
    })

  test('[Z2] of those who chose it, their latest that is submitted, of this version', async () => {
    const { db } = database()
    await addPeople(db, 'amira', 'ben', 'cleo')
    await answered('amira', 'a-1', 2, NINE)
    await answered('amira', 'a-2', 4, TEN)
    await answered('amira', 'a-3', 5, ELEVEN, 2)
    await answered('ben', 'b-1', 1, NINE)
    await answered('cleo', 'c-1', null, TEN)
    await answered('cleo', 'c-2', 3, null)
    for (const person of ['amira', 'cleo']) await giveMeasurementConsent(db, person, NINE)
    const people = await load()
    expect(people.map(({ answers, team }) => ({ answers, team }))).toEqual([
      { answers: { a: 4 }, team: null },
      { answers: { a: null }, team: null },
    ])
    expect(await load()).toEqual(people)
    await endMeasurementConsent(db, 'amira')
    expect(await load()).toHaveLength(1)
    expect([await hasMeasurementConsent(db, 'amira'), await hasMeasurementConsent(db, 'cleo')]).toEqual([
      ...[false, true],
    ])
  })
})
