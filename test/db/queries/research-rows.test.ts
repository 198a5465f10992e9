import { expect, test } from 'vitest'
import { deleteAssessment } from '../../../db/queries/assessments.server'
import { endResearchConsent, giveResearchConsent } from '../../../db/queries/research-consents.server'
import {
  countStandingRows,
  endResearchRows,
  findPopulation,
  insertResearchRows,
  listNewcomers,
  listStandingRows,
  loadStandingScores,
  putPopulation,
} from '../../../db/queries/research-rows.server'
import { onBothDatabases } from '../on-both-databases'
import { addAssessment, addPeople, ELEVEN, NINE, TEN } from '../rows'

const OF = { id: 'system-leadership', version: 1 }

onBothDatabases((database) => {
  async function submit(personId: string, id: string, at: string | null, version = 1) {
    const { db } = database()
    await addAssessment(db, personId, id, {
      ...{ questionnaire_version: version, submitted_at: at, sector: `sector-of-${id}` },
    })
    await db
      .insertInto('scale_score')
      .values({ respondent_id: personId, assessment_id: id, scale_id: 'first', score: 3.25 })
      .execute()
  }
  /** Three people who allow it, drawn in the first draw. */
  async function drawn() {
    const { db } = database()
    await addPeople(db, 'amira', 'ben', 'cleo')
    for (const [at, person] of ['amira', 'ben', 'cleo'].entries()) {
      await giveResearchConsent(db, person, NINE)
      await submit(person, `${person}-1`, NINE)
      const row = { number: `n-${3 - at}`, label: 'icb', respondentId: person, assessmentId: `${person}-1` }
      await insertResearchRows(db, OF, 1, [row])
    }
  }

  test('[X1] [X3] who allows it comes with their latest that is submitted, of this version', async () => {
    const { db } = database()
    await addPeople(db, 'amira', 'ben')
    await submit('amira', 'a-1', TEN)
    await submit('amira', 'a-2', ELEVEN)
    await submit('amira', 'a-3', null)
    await submit('amira', 'a-4', ELEVEN, 2)
    await submit('ben', 'b-1', TEN)
    await giveResearchConsent(db, 'amira', NINE)
    expect(await listNewcomers(db, OF, 'sector')).toEqual([
      { respondentId: 'amira', assessmentId: 'a-2', value: 'sector-of-a-2' },
    ])
    expect((await listNewcomers(db, OF, 'tier')).map(({ value }) => value)).toEqual([null])
  })

  test('[X5] nobody is drawn a second time, with a later assessment or after they went', async () => {
    const { db } = database()
    await drawn()
    await submit('amira', 'amira-2', ELEVEN)
    await endResearchRows(db, OF, 2, ['n-2'])
    expect(await listNewcomers(db, OF, 'sector')).toEqual([])
    await submit('ben', 'ben-2', ELEVEN, 2)
    expect(await listNewcomers(db, { ...OF, version: 2 }, 'sector')).toHaveLength(1)
  })

  test('[X5] [X7] a row of somebody who took back or deleted still stands, and says so', async () => {
    const { db } = database()
    await drawn()
    await endResearchConsent(db, 'amira')
    await deleteAssessment(db, 'ben', 'ben-1')
    expect(await listStandingRows(db, OF)).toEqual([
      { number: 'n-1', joined: 1, label: 'icb', mayStay: true },
      { number: 'n-2', joined: 1, label: 'icb', mayStay: false },
      { number: 'n-3', joined: 1, label: 'icb', mayStay: false },
    ])
    expect(await countStandingRows(db, OF)).toEqual([{ label: 'icb', count: 3, mayNotStay: 2 }])
    await endResearchRows(db, OF, 2, ['n-2', 'n-3'])
    expect(await countStandingRows(db, OF)).toEqual([{ label: 'icb', count: 1, mayNotStay: 0 }])
    expect((await listStandingRows(db, OF)).map(({ number }) => number)).toEqual(['n-1'])
  })

  test('[X3] scores come in pages, in the order of the numbers', async () => {
    const { db } = database()
    await drawn()
    const page = async (after: string) =>
      (await loadStandingScores(db, OF, { after, most: 2 })).map(({ number, scores }) => [number, scores])
    expect(await page('')).toEqual([
      ['n-1', { first: 3.25 }],
      ['n-2', { first: 3.25 }],
    ])
    expect(await page('n-2')).toEqual([['n-3', { first: 3.25 }]])
    expect(await page('n-3')).toEqual([])
  })

  test('[X4] a population keeps its first demographic', async () => {
    const { db } = database()
    const row = { questionnaire_id: OF.id, questionnaire_version: 1, draws: 1, drawn_at: NINE }
    await putPopulation(db, { ...row, demographic: 'sector' })
    await putPopulation(db, { ...row, demographic: 'tier', draws: 2, drawn_at: TEN })
    expect(await findPopulation(db, OF)).toEqual({
      ...{ ...row, demographic: 'sector', draws: 2, drawn_at: TEN },
    })
    expect(await findPopulation(db, { ...OF, version: 2 })).toBeUndefined()
  })
})
