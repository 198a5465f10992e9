import { expect, test } from 'vitest'
import { changeAcademy } from '../../app/use-cases/change-academy'
import { placeAcademy } from '../../app/use-cases/place-academy'
import { readAcademy } from '../../app/use-cases/read-academy'
import { readAcademyOffers } from '../../app/use-cases/read-academy-offers'
import { readHomeCatalogue } from '../../app/use-cases/read-home-catalogue'
import { insertAcademy } from '../../db/queries/places.server'
import { addActivity } from '../db/catalogue-rows'
import { NINE } from '../db/rows'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()

/** An academy that works with Devon and with Frimley, which was split on 1 April 2026. */
async function addAcademy() {
  const academy = { id: 'south', name: 'South', created_at: NINE, ended_on: null }
  await insertAcademy(deps().db, academy, ['devon', 'frimley'])
  return addActor(deps(), 'ada', { role: 'academy-lead', placeId: 'south' })
}

const frimleyIn = async (actor: Parameters<typeof readAcademy>[1]) =>
  (await readAcademy(deps(), actor, 'south'))?.systems.find(({ icsId }) => icsId === 'frimley')?.inField

test('[F2] after a split an academy counts in no successor, and says so, until its lead chooses one', async () => {
  const ada = await addAcademy()
  await addActivity(deps().db, { kind: 'academy', id: 'south' }, 'exchange', {})
  const isFoundIn = async (icsId: string) =>
    (await readHomeCatalogue(deps(), [icsId])).activities.has('exchange')
  const compared = async () => {
    const offers = (await readAcademyOffers(deps(), ada, 'south'))!
    return [offers.compared.systems.map(({ id }) => id), offers.toChoose]
  }
  expect(await frimleyIn(ada)).toMatchObject({ kind: 'to-choose', then: 'frimley' })
  expect(await compared()).toEqual([['devon'], ['Frimley']])
  expect([await isFoundIn('devon'), await isFoundIn('thames-valley')]).toEqual([true, false])

  const chosen = { academyId: 'south', splitIcsId: 'frimley', icsId: 'thames-valley' }
  expect(await placeAcademy(deps(), ada, chosen)).toBe('placed')

  expect(await frimleyIn(ada)).toEqual({ kind: 'current', icsId: 'thames-valley', then: 'frimley' })
  expect(await compared()).toEqual([['devon', 'thames-valley'], []])
  expect(await isFoundIn('thames-valley')).toBe(true)
  const entries = await deps().db.selectFrom('audit_entry').select(['action', 'detail']).execute()
  expect(entries).toEqual([{ action: 'academy-changed', detail: 'choose-successor' }])
})

test('[F2] only a successor can be chosen, of an ICS that was split, and once', async () => {
  const ada = await addAcademy()
  const choose = (splitIcsId: string, icsId: string) =>
    placeAcademy(deps(), ada, { academyId: 'south', splitIcsId, icsId })
  expect(await choose('frimley', 'devon')).toBe('no-successor')
  expect(await choose('devon', 'dorset')).toBe('no-successor')
  expect(await choose('sussex', 'surrey-and-sussex')).toBe('no-successor')
  expect(await choose('frimley', 'thames-valley')).toBe('placed')
  expect(await choose('frimley', 'surrey-and-sussex')).toBe('no-successor')
})

test('[F2] nobody chooses for an academy but its lead and administrators', async () => {
  await addAcademy()
  const choose = { academyId: 'south', splitIcsId: 'frimley', icsId: 'thames-valley' }
  for (const other of [
    { kind: 'nobody' } as const,
    await addActor(deps(), 'passer-by'),
    await addActor(deps(), 'colleague', { role: 'programme-colleague', placeId: 'south' }),
    await addActor(deps(), 'elsewhere', { role: 'academy-lead', placeId: 'north' }),
    await addActor(deps(), 'lead', { role: 'ics-lead', placeId: 'thames-valley' }),
  ]) {
    expect(await placeAcademy(deps(), other, choose)).toBe('not-found')
  }
  const root = await addActor(deps(), 'root', { role: 'administrator', placeId: null })
  expect(await placeAcademy(deps(), root, { ...choose, academyId: 'nowhere' })).toBe('not-found')
  expect(await placeAcademy(deps(), root, choose)).toBe('placed')
})

test('[F1, F2] what was chosen stays when the academy is changed, and an ICS that has ended stays with it', async () => {
  const ada = await addAcademy()
  await placeAcademy(deps(), ada, { academyId: 'south', splitIcsId: 'frimley', icsId: 'thames-valley' })
  const icsIds = ['dorset', 'frimley']
  expect(await changeAcademy(deps(), ada, { id: 'south', name: 'South coast', icsIds })).toBe(true)
  expect((await readAcademy(deps(), ada, 'south'))?.systems).toEqual([
    { icsId: 'dorset', inField: { kind: 'current', icsId: 'dorset', then: null } },
    { icsId: 'frimley', inField: { kind: 'current', icsId: 'thames-valley', then: 'frimley' } },
  ])
})
