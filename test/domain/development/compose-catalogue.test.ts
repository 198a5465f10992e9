import { describe, expect, test } from 'vitest'
import { type Catalogue, composeCatalogue } from '../../../app/domain/development/compose-catalogue'
import { makeActivity } from '../../factories/activity'

const starterSet = [makeActivity('starter-one'), makeActivity('starter-two')]

function catalogue(
  owner: Catalogue['owner'],
  icsId: string | null,
  changes: Partial<Catalogue> = {},
): Catalogue {
  const held = [makeActivity(`${owner.kind}-${owner.id}`, { owner })]
  return { id: `of-${owner.id}`, owner, icsId, activities: held, adoptedIds: [], hiddenIds: [], ...changes }
}

const devon = (changes: Partial<Catalogue> = {}) => catalogue({ kind: 'ics', id: 'devon' }, 'devon', changes)
const academy = catalogue({ kind: 'academy', id: 'south' }, null)

const found = (icsIds: readonly string[], ...catalogues: readonly Catalogue[]) =>
  composeCatalogue(icsIds, catalogues, starterSet).map(({ id, owner }) => `${id} of ${owner.id ?? 'us'}`)

describe('[K5] what somebody finds', () => {
  test('is what their ICSs, regions and academies hold, and the starter set', () => {
    expect(found(['devon'], devon(), academy)).toEqual([
      'ics-devon of devon',
      'academy-south of south',
      'starter-one of us',
      'starter-two of us',
    ])
    expect(found([])).toEqual(['starter-one of us', 'starter-two of us'])
  })

  test('counts as the ICS’s own where it adopted it, and is left out where it hid it', () => {
    const choosing = devon({ adoptedIds: ['starter-one', 'academy-south'], hiddenIds: ['starter-two'] })
    expect(found(['devon'], choosing, academy)).toEqual([
      'ics-devon of devon',
      'academy-south of devon',
      'starter-one of devon',
    ])
  })

  test('is hidden only if each of their ICSs hides it: one that keeps no catalogue hides nothing', () => {
    const hiding = devon({ hiddenIds: ['starter-two'] })
    expect(found(['devon', 'dorset'], hiding)).toContain('starter-two of us')
    const dorset = catalogue({ kind: 'ics', id: 'dorset' }, 'dorset', { hiddenIds: ['starter-two'] })
    expect(found(['devon', 'dorset'], hiding, dorset)).not.toContain('starter-two of us')
  })

  test('follows a merged ICS: what either of its catalogues hides is hidden', () => {
    const frimley = catalogue({ kind: 'ics', id: 'frimley' }, 'thames-valley', { hiddenIds: ['starter-one'] })
    const thames = catalogue({ kind: 'ics', id: 'thames-valley' }, 'thames-valley')
    expect(found(['thames-valley'], frimley, thames)).toEqual([
      'ics-frimley of frimley',
      'ics-thames-valley of thames-valley',
      'starter-two of us',
    ])
  })
})
