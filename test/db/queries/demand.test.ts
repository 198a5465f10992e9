import { expect, test } from 'vitest'
import {
  closeQuarter,
  deleteOpenDemand,
  insertDemand,
  insertDemandReleases,
  listReleasedDemand,
} from '../../../db/queries/demand.server'
import { listQuartersToClose, loadPooledDemand } from '../../../db/queries/pooled-demand.server'
import { deleteAssessment } from '../../../db/queries/assessments.server'
import { numberAssessment } from '../../../db/queries/number-assessment.server'
import { loadField } from '../../../db/seed/load-field.server'
import { onBothDatabases } from '../on-both-databases'
import { addAssessment, addPeople, ELEVEN, NINE, TEN } from '../rows'

onBothDatabases((database) => {
  const row = (person: string, scale: string, quarter: string, notedAt = NINE) => ({
    ...{ person_id: person, assessment_id: `of-${person}`, scale_id: scale, ics_id: 'devon', quarter },
    ...{ questionnaire_id: 'social-skill', questionnaire_version: 1, noted_at: notedAt },
  })

  async function begin() {
    const { db } = database()
    await loadField(db, NINE)
    await addPeople(db, 'amira', 'bob')
    for (const person of ['amira', 'bob'])
      await addAssessment(db, person, `of-${person}`, { questionnaire_id: 'social-skill' })
    return db
  }
  let count = 0
  const newNumber = () => `number-${(count += 1)}`

  test('what is noted of an assessment and scale stays as it was, and is pooled by when it was noted', async () => {
    const db = await begin()
    await insertDemand(db, [row('amira', 'framing', '2026-Q3', TEN), row('amira', 'trust', '2026-Q4', TEN)])
    await insertDemand(db, [row('amira', 'framing', '2026-Q4'), row('bob', 'framing', '2026-Q3')])
    await insertDemand(db, [])
    const pooled = await loadPooledDemand(db, { quarter: '2026-Q3', newNumber })
    expect(pooled.map(({ person, scaleId }) => [person, scaleId])).toEqual([
      ['bob', 'framing'],
      ['amira', 'framing'],
    ])
    const again = await loadPooledDemand(db, { quarter: '2026-Q3', newNumber })
    expect(again).toEqual(pooled)
    const key = { respondent_id: 'amira', assessment_id: 'of-amira' }
    expect(await numberAssessment(db, key, newNumber())).toBe(pooled[1]!.number)
  })

  test('quarters are closed once, the earliest first; those that run aren’t listed', async () => {
    const db = await begin()
    await insertDemand(db, [row('amira', 'framing', '2026-Q3'), row('amira', 'trust', '2026-Q2')])
    await insertDemand(db, [row('bob', 'trust', '2026-Q4')])
    expect(await listQuartersToClose(db, '2026-Q4')).toEqual(['2026-Q2', '2026-Q3'])
    expect([await closeQuarter(db, '2026-Q2', TEN), await closeQuarter(db, '2026-Q2', ELEVEN)]).toEqual([
      true,
      false,
    ])
    expect(await listQuartersToClose(db, '2026-Q4')).toEqual(['2026-Q3'])
  })

  test('what somebody takes out, or deletes with an assessment, is gone; closed quarters keep it', async () => {
    const db = await begin()
    await insertDemand(db, [row('amira', 'framing', '2026-Q3'), row('amira', 'trust', '2026-Q4')])
    await insertDemand(db, [row('bob', 'trust', '2026-Q4')])
    await closeQuarter(db, '2026-Q3', TEN)
    await deleteOpenDemand(db, 'amira')
    await deleteAssessment(db, 'bob', 'of-bob')
    const left = await db.selectFrom('demand').select(['person_id', 'quarter']).execute()
    expect(left).toEqual([{ person_id: 'amira', quarter: '2026-Q3' }])
  })

  test('of an ICS and scale the latest release stands, of a quarter that of the latest version', async () => {
    const db = await begin()
    const released = (quarter: string, band: string, changes = {}) => ({
      ...{ ics_id: 'devon', quarter, scale_id: 'trust', band },
      ...{ questionnaire_id: 'social-skill', questionnaire_version: 1, ...changes },
    })
    await insertDemandReleases(db, [
      released('2026-Q1', '32 or more'),
      released('2026-Q3', '8 to 15'),
      released('2026-Q3', '16 to 31', { questionnaire_version: 2 }),
      released('2026-Q4', '8 to 15', { ics_id: 'dorset' }),
    ])
    await insertDemandReleases(db, [])
    const of = (icsIds: readonly string[], since: string) => listReleasedDemand(db, { icsIds, since })
    const trust = { questionnaire: 'social-skill', scale: 'trust' }
    expect(await of(['devon'], '2026-Q1')).toEqual([
      { icsId: 'devon', ...trust, quarter: '2026-Q3', band: '16 to 31' },
    ])
    expect((await of(['devon', 'dorset'], '2026-Q4')).map(({ icsId }) => icsId)).toEqual(['dorset'])
    expect(await of([], '2026-Q1')).toEqual([])
  })
})
