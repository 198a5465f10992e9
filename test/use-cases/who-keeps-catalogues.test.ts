import { beforeEach, describe, expect, test } from 'vitest'
import { emptyActivity } from '../../app/domain/development/type-activity'
import { changeActivityState } from '../../app/use-cases/change-activity-state'
import { placeCatalogue } from '../../app/use-cases/place-catalogue'
import { readActivityHistory } from '../../app/use-cases/read-activity-to-keep'
import { readHomeCatalogue } from '../../app/use-cases/read-home-catalogue'
import { readKeptCatalogue } from '../../app/use-cases/read-kept-catalogue'
import { recordFieldChange } from '../../app/use-cases/record-field-change'
import { removeDraftActivity } from '../../app/use-cases/remove-draft-activity'
import { addActivity, saveActivity } from '../../app/use-cases/save-activity'
import type { CatalogueOwner } from '../../db/queries/catalogues.server'
import { insertAcademy } from '../../db/queries/places.server'
import { NINE } from '../db/rows'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const DEVON = { kind: 'ics', id: 'devon' } as const
const ID = '01900000-0000-7000-8000-00000000000a'

let lea: SignedIn
beforeEach(async () => {
  lea = await addLead('lea', 'devon')
})

const addLead = (name: string, placeId: string) => addActor(deps(), name, { role: 'ics-lead', placeId })
const typed = {
  ...emptyActivity,
  ...{ title: 'A forum', what: 'You meet.', format: 'forum', develops: 'system-leadership/think-ahead' },
  ...{ minutes: '60', timing: 'An hour', why: 'Our judgement' },
}
const add = (actor = lea, owner: CatalogueOwner = DEVON, id = ID) =>
  addActivity(deps(), actor, { owner, id, typed })
const save = (version: number, title: string, actor = lea) =>
  saveActivity(deps(), actor, { id: ID, version, typed: { ...typed, title } })
const turn = (version: number, to: 'offered') => changeActivityState(deps(), lea, { id: ID, version, to })

describe('[K17, C6] who keeps a catalogue', () => {
  test('is its ICS’s lead, its academy’s lead, and for regions an administrator, and nobody else', async () => {
    await insertAcademy(deps().db, { id: 'south', name: 'S', created_at: NINE, ended_on: null }, ['devon'])
    const ann = await addActor(deps(), 'ann', { role: 'administrator', placeId: null })
    const ada = await addActor(deps(), 'ada', { role: 'academy-lead', placeId: 'south' })
    const pip = await addActor(deps(), 'pip', { role: 'programme-colleague', placeId: 'south' })
    const dot = await addLead('dot', 'dorset')
    const keeps = async (actor: SignedIn) => {
      const owners = [DEVON, { kind: 'academy', id: 'south' }, { kind: 'region', id: 'south-west' }] as const
      const read = await Promise.all(owners.map((owner) => readKeptCatalogue(deps(), actor, owner)))
      return read.map((kept) => kept !== null)
    }
    expect(await keeps(lea)).toEqual([true, false, false])
    expect(await keeps(ada)).toEqual([false, true, false])
    expect(await keeps(ann)).toEqual([false, false, true])
    for (const actor of [pip, dot]) expect(await keeps(actor)).toEqual([false, false, false])
    await add()
    for (const actor of [pip, dot, ann, ada]) {
      expect(await add(actor)).toEqual({ kind: 'not-found' })
      expect(await save(1, 'Mine', actor)).toEqual({ kind: 'not-found' })
      expect(await changeActivityState(deps(), actor, { id: ID, version: 1, to: 'offered' })).toBe(
        'not-found',
      )
      expect(await removeDraftActivity(deps(), actor, { id: ID, version: 1 })).toBe('not-found')
      expect(await readActivityHistory(deps(), actor, ID)).toBeNull()
    }
    expect(await readKeptCatalogue(deps(), lea, { kind: 'ics', id: 'no-such' })).toBeNull()
  })

  test('an ICS that merges while its catalogue is being edited: what is then saved is saved, and found', async () => {
    await add()
    const ann = await addActor(deps(), 'ann', { role: 'administrator', placeId: null })
    const merged = await recordFieldChange(deps(), ann, {
      kind: 'merger',
      effectiveOn: '2027-04-01',
      predecessorIds: ['devon', 'cornwall-and-the-isles-of-scilly'],
      successors: [
        {
          kind: 'new',
          ics: {
            ...{ name: 'Peninsula', boardName: 'NHS Peninsula ICB', regionId: 'south-west' },
            ...{ odsCode: null, onsCode: null },
          },
        },
      ],
    })
    expect(merged?.ok).toBe(true)
    deps().setNow('2027-04-01T09:00:00.000Z')
    const pia = await addLead('pia', 'peninsula')
    const second = '01900000-0000-7000-8000-00000000000b'
    // The forms were opened the day before, on the catalogue of Devon.
    expect(await save(1, 'Changed on the day')).toEqual({ kind: 'saved' })
    expect(await add(lea, DEVON, second)).toEqual({ kind: 'saved' })
    expect(await turn(2, 'offered')).toBe('changed')
    for (const actor of [lea, pia]) {
      const kept = (await readKeptCatalogue(deps(), actor, DEVON))!
      expect(kept.activities.map(({ title }) => title)).toEqual(['A forum', 'Changed on the day'])
      expect(kept.catalogue.inField).toEqual({ kind: 'current', icsId: 'peninsula', then: 'devon' })
    }
    const besides = (await readKeptCatalogue(deps(), pia, { kind: 'ics', id: 'peninsula' }))!.besides
    expect(besides).toEqual([{ owner: DEVON, name: 'Devon' }])
    // Whoever led a predecessor gets nothing more of its successor.
    expect(await readKeptCatalogue(deps(), lea, { kind: 'ics', id: 'peninsula' })).toBeNull()
    const found = await readHomeCatalogue(deps(), ['peninsula'])
    expect(found.activities.get(ID)?.title).toBe('Changed on the day')
  })

  test('[F2, K1] after a split its keeper chooses the successor, whose lead then keeps it too', async () => {
    deps().setNow('2026-01-15T09:00:00.000Z')
    const fay = await addLead('fay', 'frimley')
    const thea = await addLead('thea', 'thames-valley')
    const owner = { kind: 'ics', id: 'frimley' } as const
    const place = (actor: SignedIn, icsId: string) => placeCatalogue(deps(), actor, { owner, icsId })
    await add(fay, owner)
    deps().setNow('2026-11-22T09:00:00.000Z')
    expect((await readKeptCatalogue(deps(), fay, owner))!.catalogue.inField.kind).toBe('to-choose')
    expect(await readKeptCatalogue(deps(), thea, owner)).toBeNull()
    expect([await place(thea, 'thames-valley'), await place(fay, 'devon')]).toEqual([
      ...['not-found', 'no-successor'],
    ])
    expect(await place(fay, 'thames-valley')).toBe('placed')
    expect((await readKeptCatalogue(deps(), thea, owner))!.activities).toHaveLength(1)
    expect(await place(fay, 'thames-valley')).toBe('no-successor')
  })
})
