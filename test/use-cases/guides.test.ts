import { expect, test } from 'vitest'
import { readGuide, readGuidesOfAcademy, readGuidesOfSystem } from '../../app/use-cases/read-guide'
import { adoptGuide, changeGuideState, createGuide, saveGuide } from '../../app/use-cases/save-guide'
import { insertAcademy } from '../../db/queries/places.server'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const settings = { kind: 'evaluation-template', title: 'What changed?', text: 'Ask *twice*.' } as const

/** An academy that works with Devon, its lead, the leads of Devon and Dorset, and a guide. */
async function begin() {
  const academy = { id: 'south', name: 'South', created_at: '2026-01-01', ended_on: null }
  await insertAcademy(deps().db, academy, ['devon'])
  const lead = await addActor(deps(), 'lead', { role: 'academy-lead', placeId: 'south' })
  const devon = await addActor(deps(), 'devon', { role: 'ics-lead', placeId: 'devon' })
  const dorset = await addActor(deps(), 'dorset', { role: 'ics-lead', placeId: 'dorset' })
  const guideId = (await createGuide(deps(), lead, { academyId: 'south', settings }))!
  return { lead, devon, dorset, guideId }
}

test('[Y1] a draft is seen by those who keep it alone; offered, by leads of the ICSs that the academy works with', async () => {
  const { lead, devon, dorset, guideId } = await begin()
  const colleague = await addActor(deps(), 'colleague', { role: 'programme-colleague', placeId: 'south' })
  expect((await readGuide(deps(), colleague, guideId))!.guide).toMatchObject({ ...settings, state: 'draft' })
  expect(await readGuide(deps(), devon, guideId)).toBeNull()
  expect((await readGuidesOfSystem(deps(), devon, 'devon'))!.offered).toEqual([])

  expect(await changeGuideState(deps(), colleague, { guideId, state: 'offered' })).toBe(true)
  const [offered] = (await readGuidesOfSystem(deps(), devon, 'devon'))!.offered
  expect(offered).toMatchObject({ id: guideId, owner: { kind: 'academy', name: 'South' } })
  expect(await readGuide(deps(), devon, guideId)).toMatchObject({
    ...{ mayChange: false, adopting: [{ id: 'devon', copyId: null }] },
  })
  expect((await readGuidesOfSystem(deps(), dorset, 'dorset'))!.offered).toEqual([])
  expect(await readGuide(deps(), dorset, guideId)).toBeNull()

  await changeGuideState(deps(), lead, { guideId, state: 'ended' })
  expect(await readGuide(deps(), devon, guideId)).toBeNull()
})

test('[Y2] an ICS adopts it once; its copy says where it came from, and neither changes the other', async () => {
  const { lead, devon, dorset, guideId } = await begin()
  expect(await adoptGuide(deps(), devon, { guideId, icsId: 'devon' })).toBeNull()
  await changeGuideState(deps(), lead, { guideId, state: 'offered' })
  expect(await adoptGuide(deps(), dorset, { guideId, icsId: 'dorset' })).toBeNull()
  expect(await adoptGuide(deps(), dorset, { guideId, icsId: 'devon' })).toBeNull()
  const copyId = (await adoptGuide(deps(), devon, { guideId, icsId: 'devon' }))!
  expect(await adoptGuide(deps(), devon, { guideId, icsId: 'devon' })).toBe(copyId)

  const ours = { ...settings, title: 'What changed in Devon?' }
  await saveGuide(deps(), devon, { guideId: copyId, version: 1, settings: ours })
  await saveGuide(deps(), lead, { guideId, version: 2, settings: { ...settings, text: 'Ask once.' } })
  expect((await readGuide(deps(), devon, copyId))!.guide).toMatchObject({
    ...ours,
    from: { guideId, academy: 'South', title: 'What changed?' },
  })
  expect((await readGuide(deps(), lead, guideId))!.guide).toMatchObject({ ...settings, text: 'Ask once.' })
  expect(await readGuide(deps(), lead, copyId)).toBeNull()
  expect(await changeGuideState(deps(), devon, { guideId: copyId, state: 'offered' })).toBe(false)
  const entries = await deps().db.selectFrom('audit_entry').select('action').execute()
  expect(entries.map(({ action }) => action)).toEqual([
    ...['guide-added', 'guide-changed', 'guide-adopted', 'guide-changed', 'guide-changed'],
  ])
})

test('[Y1] whoever writes over another than they saw changes nothing', async () => {
  const { lead, guideId } = await begin()
  await saveGuide(deps(), lead, { guideId, version: 1, settings: { ...settings, title: 'First' } })
  const late = await saveGuide(deps(), lead, { guideId, version: 1, settings })
  expect(late).toMatchObject({ kind: 'conflict', current: { title: 'First', version: 2 } })
})

test('[Y1] [Y2] [C4] nobody else writes, changes or lists them, an administrator included', async () => {
  const { guideId, devon } = await begin()
  const root = await addActor(deps(), 'root', { role: 'administrator', placeId: null })
  for (const actor of [root, devon, { kind: 'nobody' } as const]) {
    expect(await createGuide(deps(), actor, { academyId: 'south', settings })).toBeNull()
    expect(await saveGuide(deps(), actor, { guideId, version: 1, settings })).toEqual({ kind: 'not-found' })
    expect(await changeGuideState(deps(), actor, { guideId, state: 'offered' })).toBe(false)
    expect(await readGuidesOfAcademy(deps(), actor, 'south')).toBeNull()
    expect(await readGuidesOfSystem(deps(), actor, 'dorset')).toBeNull()
  }
  expect(await readGuide(deps(), root, 'none')).toBeNull()
})
