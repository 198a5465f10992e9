import { expect, test } from 'vitest'
import { exportAcademyOffers, readAcademyOffers } from '../../app/use-cases/read-academy-offers'
import { insertDemandReleases } from '../../db/queries/demand.server'
import { insertAcademy } from '../../db/queries/places.server'
import { addActivity } from '../db/catalogue-rows'
import { NINE } from '../db/rows'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const FRAMING = { questionnaire: 'social-skill', scale: 'framing' }

async function addAcademy() {
  await insertAcademy(deps().db, { id: 'south', name: 'South', created_at: NINE, ended_on: null }, [
    'dorset',
    'devon',
    'sussex',
  ])
  return addActor(deps(), 'ada', { role: 'academy-lead', placeId: 'south' })
}

test('[D1] [F1] [G36] an academy’s lead sees what each of its ICSs of today offers, and demand from eleven on', async () => {
  const ada = await addAcademy()
  await addActivity(deps().db, { kind: 'ics', id: 'devon' }, 'one', { develops: [FRAMING] })
  await addActivity(deps().db, { kind: 'ics', id: 'sussex' }, 'two', { develops: [FRAMING] })
  await addActivity(deps().db, { kind: 'ics', id: 'kent-and-medway' }, 'other', { develops: [FRAMING] })
  await insertDemandReleases(deps().db, [
    {
      ...{ ics_id: 'dorset', quarter: '2026-Q3', scale_id: 'framing', band: '16 to 31' },
      ...{ questionnaire_id: 'social-skill', questionnaire_version: 1 },
    },
    {
      ...{ ics_id: 'devon', quarter: '2026-Q3', scale_id: 'framing', band: '8 to 15' },
      ...{ questionnaire_id: 'social-skill', questionnaire_version: 1 },
    },
  ])
  const { compared } = (await readAcademyOffers(deps(), ada, 'south'))!
  expect(compared.systems.map(({ id }) => id)).toEqual(['devon', 'dorset', 'surrey-and-sussex'])
  const framing = compared.scales.find(({ scale }) => scale === 'framing')!
  expect(framing.systems.map(({ activities, demand }) => [activities, demand])).toEqual([
    [1, null],
    [0, '16 to 31'],
    [1, null],
  ])
})

test('[P7] [G36] nobody else sees it; nothing of groups’ results is in it; taking it away is recorded', async () => {
  const ada = await addAcademy()
  for (const actor of [
    { kind: 'nobody' } as const,
    await addActor(deps(), 'passer-by'),
    await addActor(deps(), 'lead', { role: 'ics-lead', placeId: 'devon' }),
    await addActor(deps(), 'colleague', { role: 'programme-colleague', placeId: 'south' }),
    await addActor(deps(), 'other', { role: 'academy-lead', placeId: 'north' }),
  ]) {
    expect(await readAcademyOffers(deps(), actor, 'south')).toBeNull()
    expect(await exportAcademyOffers(deps(), actor, 'south')).toBeNull()
  }
  const offers = await exportAcademyOffers(deps(), ada, 'south')
  expect(JSON.stringify(offers)).not.toMatch(/mean/)
  const entries = await deps().db.selectFrom('audit_entry').select('action').execute()
  expect(entries).toEqual([{ action: 'needs-exported' }])
})
