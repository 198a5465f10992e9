import { expect, test } from 'vitest'
import { listOrganisations, listUnplacedOrganisations } from '../../app/use-cases/list-organisations'
import { placeOrganisation } from '../../app/use-cases/place-organisation'
import { readOrganisation } from '../../app/use-cases/read-organisation'
import { saveOrganisation } from '../../app/use-cases/save-organisation'
import type { OrganisationFacts } from '../../app/domain/field/check-organisation'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()

const addAdministrator = () => addActor(deps(), 'ann', { role: 'administrator', placeId: null })
const addLead = (name: string, placeId: string) => addActor(deps(), name, { role: 'ics-lead', placeId })

function facts(changes: Partial<OrganisationFacts> = {}): OrganisationFacts {
  const nothing = { odsCode: null, icsId: null, validFrom: null, validTo: null }
  return { name: 'Garrison Trust', sector: 'nhs-provider', ...nothing, ...changes }
}

async function add(changes: Partial<OrganisationFacts> = {}): Promise<string> {
  const saved = await saveOrganisation(deps(), await addAdministrator(), { id: null, facts: facts(changes) })
  if (!saved.ok) throw new Error(saved.reason)
  return saved.id
}

const readAudit = () =>
  deps().db.selectFrom('audit_entry').select(['action', 'detail', 'thing_id']).orderBy('id').execute()

test('[F10, V7] an administrator adds, changes and closes one, and each is recorded', async () => {
  const ann = await addAdministrator()
  const id = await add({ odsCode: 'RCB' })
  const change = (changes: Partial<OrganisationFacts>) =>
    saveOrganisation(deps(), ann, { id, facts: facts({ odsCode: 'RCB', ...changes }) })
  expect(await change({ name: 'Garrison Care' })).toEqual({ ok: true, id })
  expect(await change({ name: 'Garrison Care', validTo: '2026-04-01' })).toEqual({ ok: true, id })
  expect((await readOrganisation(deps(), ann, id))?.facts).toEqual(
    facts({ odsCode: 'RCB', name: 'Garrison Care', validTo: '2026-04-01' }),
  )
  expect(await readAudit()).toEqual([
    { action: 'organisation-created', detail: '', thing_id: id },
    { action: 'organisation-changed', detail: '', thing_id: id },
    { action: 'organisation-changed', detail: 'closes on 2026-04-01', thing_id: id },
  ])
})

test('[C4] nobody else may, and nothing is told of it', async () => {
  const [id, lead, ruth] = [
    await add({ icsId: 'devon' }),
    await addLead('lead', 'devon'),
    await addActor(deps(), 'ruth'),
  ]
  for (const actor of [lead, ruth]) {
    expect(await saveOrganisation(deps(), actor, { id, facts: facts() })).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect(await listOrganisations(deps(), actor, { text: '', page: 1 })).toBeNull()
  }
  expect(await readOrganisation(deps(), await addLead('elsewhere', 'dorset'), id)).toBeNull()
  expect(await readOrganisation(deps(), ruth, id)).toBeNull()
  expect((await readOrganisation(deps(), lead, id))?.mayChange).toBe(false)
})

test('[F11] the same one is not added twice, nor made by a change', async () => {
  const ann = await addAdministrator()
  await add({ odsCode: 'RCB' })
  const other = await add({ name: 'Garrison Care', odsCode: 'RCD' })
  const save = (id: string | null, changes: Partial<OrganisationFacts>) =>
    saveOrganisation(deps(), ann, { id, facts: facts(changes) })
  const sameCode = { ok: false, reason: 'same-code' }
  expect(await save(null, { name: 'Another', odsCode: 'RCB' })).toEqual(sameCode)
  expect(await save(other, { name: 'Garrison Care', odsCode: 'RCB' })).toEqual(sameCode)
  expect(await save(null, { name: 'GARRISON  trust' })).toEqual({ ok: false, reason: 'same-name' })
  expect(await save(other, { name: 'Garrison Care', odsCode: 'RCD' })).toEqual({ ok: true, id: other })
})

test('[F11] the code of a closed organisation may be another’s from that day on', async () => {
  await add({ odsCode: 'RCB', validTo: '2026-04-01' })
  const ann = await addAdministrator()
  const next = facts({ name: 'Garrison and Harbour', odsCode: 'RCB', validFrom: '2026-04-01' })
  expect(await saveOrganisation(deps(), ann, { id: null, facts: next })).toMatchObject({ ok: true })
})

test('they are found by any words of their names, a page at a time', async () => {
  const ann = await addAdministrator()
  for (const [name, odsCode] of [
    ['St Luke’s Café', 'AAA'],
    ['Harbour 100% Care', 'BBB'],
    ['Harbour Trust', 'CCC'],
  ] as const) {
    await add({ name, odsCode })
  }
  const find = async (text: string, page = 1) =>
    (await listOrganisations(deps(), ann, { text, page }))!.organisations.map(({ name }) => name)
  expect(await find("luke's cafe")).toEqual(['St Luke’s Café'])
  expect(await find('CARE harb')).toEqual(['Harbour 100% Care'])
  expect(await find('0%')).toEqual(['Harbour 100% Care'])
  expect(await find('_')).toEqual([])
  expect(await find('')).toEqual(['Harbour 100% Care', 'Harbour Trust', 'St Luke’s Café'])
  for (let count = 0; count < 48; count += 1) await add({ name: `Zeta ${count}`, odsCode: `Z${count + 10}` })
  expect((await listOrganisations(deps(), ann, { text: '', page: 1 }))!.hasMore).toBe(true)
  expect(await find('', 2)).toHaveLength(1)
})

test('[F1] one that was under Sussex is found under Surrey and Sussex, its history true', async () => {
  deps().setNow('2026-01-15T09:00:00.000Z')
  const id = await add({ icsId: 'sussex' })
  deps().setNow('2026-11-22T09:00:00.000Z')
  for (const placeId of ['sussex', 'surrey-and-sussex']) {
    expect((await readOrganisation(deps(), await addLead(placeId, placeId), id))?.inField).toEqual({
      kind: 'current',
      icsId: 'surrey-and-sussex',
      then: 'sussex',
    })
  }
})

test('[F2] one of Frimley counts in none until its lead or an administrator chooses a successor', async () => {
  deps().setNow('2026-01-15T09:00:00.000Z')
  const [id, other] = [
    await add({ icsId: 'frimley' }),
    await add({ name: 'Harbour Trust', icsId: 'frimley' }),
  ]
  deps().setNow('2026-11-22T09:00:00.000Z')
  const [ann, lead] = [await addAdministrator(), await addLead('lead', 'frimley')]
  const thames = await addLead('thames', 'thames-valley')
  expect((await listUnplacedOrganisations(deps(), lead, 'frimley')).map((one) => one.id)).toEqual([id, other])
  expect(await listUnplacedOrganisations(deps(), thames, 'frimley')).toEqual([])
  const choose = (actor: typeof lead, icsId: string, organisationId = id) =>
    placeOrganisation(deps(), actor, { organisationId, icsId })
  expect(await choose(thames, 'thames-valley')).toBe('not-found')
  expect(await choose(lead, 'devon')).toBe('no-successor')
  expect(await choose(lead, 'thames-valley')).toBe('placed')
  expect(await choose(ann, 'thames-valley', other)).toBe('placed')
  expect((await readOrganisation(deps(), thames, id))?.inField).toEqual({
    kind: 'current',
    icsId: 'thames-valley',
    then: 'frimley',
  })
  expect(await listUnplacedOrganisations(deps(), lead, 'frimley')).toEqual([])
})

test('[F2] a choice goes with the ICS it was made for', async () => {
  deps().setNow('2026-01-15T09:00:00.000Z')
  const [id, ann] = [await add({ icsId: 'frimley' }), await addAdministrator()]
  deps().setNow('2026-11-22T09:00:00.000Z')
  await placeOrganisation(deps(), ann, { organisationId: id, icsId: 'thames-valley' })
  const save = (icsId: string) => saveOrganisation(deps(), ann, { id, facts: facts({ icsId }) })
  await save('frimley')
  expect((await readOrganisation(deps(), ann, id))?.inField).toMatchObject({ icsId: 'thames-valley' })
  await save('devon')
  await save('frimley')
  expect((await readOrganisation(deps(), ann, id))?.inField.kind).toBe('to-choose')
})
