import { describe, expect, test } from 'vitest'
import { checkName } from '../../../app/domain/field/check-name'
import { checkOrganisation, type TypedOrganisation } from '../../../app/domain/field/check-organisation'
import { compareOrganisations } from '../../../app/domain/field/compare-organisations'
import { foldName } from '../../../app/domain/field/fold-name'
import { parseDay } from '../../../app/domain/field/parse-day'

const systems = [
  { id: 'devon', name: 'Devon' },
  { id: 'cornwall', name: 'Cornwall and the Isles of Scilly' },
]
const typed: TypedOrganisation = { name: ' Devon Care ', sector: 'vcse', ods: '', ics: '', from: '', to: '' }
const facts = {
  name: 'Devon Care',
  sector: 'vcse',
  odsCode: null,
  icsId: null,
  validFrom: null,
  validTo: null,
}
const check = (changes: Partial<TypedOrganisation>) => checkOrganisation({ ...typed, ...changes }, systems)

describe('[F10] an organisation', () => {
  test('needs a name and a sector, and no more', () => {
    expect(check({})).toEqual({ ok: true, facts })
    expect(check({ name: '', sector: '' })).toEqual({
      ok: false,
      errors: { name: 'Enter a name for the organisation', sector: 'Say which sector it is in' },
    })
  })

  test('has a code of three or five letters and digits, in upper case', () => {
    expect(check({ ods: ' rcb ' })).toEqual({ ok: true, facts: { ...facts, odsCode: 'RCB' } })
    expect(check({ ods: '8a001' })).toEqual({ ok: true, facts: { ...facts, odsCode: '8A001' } })
    for (const ods of ['RC', 'RCBX', 'RCB001', 'RC-', 'ÄBC', 'R C']) {
      expect(check({ ods })).toEqual({
        ok: false,
        errors: { ods: 'An ODS code has three or five letters and digits' },
      })
    }
  })

  test('says sector and ICS by id or by name, whatever the capitals', () => {
    const said = check({ sector: 'NHS PROVIDER', ics: 'cornwall  and the isles of scilly' })
    expect(said).toEqual({ ok: true, facts: { ...facts, sector: 'nhs-provider', icsId: 'cornwall' } })
    expect(check({ sector: 'Hospital', ics: 'Atlantis' })).toEqual({
      ok: false,
      errors: {
        sector: expect.stringMatching(/^That is no sector: give one of NHS provider; .*; Other$/) as string,
        ics: 'Give the name of an ICS that there is, or leave it open',
      },
    })
  })

  test('ends after it begins, on days that there are', () => {
    expect(check({ from: '1/4/2026', to: '2026-07-01' })).toEqual({
      ok: true,
      facts: { ...facts, validFrom: '2026-04-01', validTo: '2026-07-01' },
    })
    expect(check({ from: '1/4/2026', to: '1/4/2026' })).toEqual({
      ok: false,
      errors: { to: 'The end must be after the start' },
    })
    expect(check({ from: '31/2/2026', to: 'soon' })).toEqual({
      ok: false,
      errors: {
        from: 'Enter a day such as 1/4/2026, or leave it open',
        to: 'Enter a day such as 31/3/2027, or leave it open',
      },
    })
  })
})

test('[F10] a name stands on one line: nothing can be written behind it', () => {
  for (const name of ['Care\r\nBcc: all@council.example', 'Care\nX', 'Care\u2028X', 'Ca\u0000re']) {
    expect(checkName(name, 'a name')).toBe('A name must be on one line, without control characters')
  }
  expect(checkName('x'.repeat(201), 'a name')).toBe('A name must have 200 characters or fewer')
  expect(checkName('Bögel & Söhne', 'a name')).toBeNull()
})

test('[F10] names are compared without capitals, accents and kinds of apostrophe', () => {
  expect(foldName('  St Luke’s  CAFÉ ')).toBe("st luke's cafe")
})

test.each([
  ['1/4/2026', '2026-04-01'],
  ['01/04/2026', '2026-04-01'],
  [' 2026-04-01 ', '2026-04-01'],
  ['', null],
  ['29/2/2025', undefined],
  ['2026-4-1', undefined],
  ['1.4.2026', undefined],
  ['4/2026', undefined],
])('the day %j is %j', (text, day) => {
  expect(parseDay(text)).toBe(day)
})

describe('[F11] two are the same', () => {
  const coded = { ...facts, odsCode: 'RCB' }
  test('by their code, whatever they are called', () => {
    expect(compareOrganisations(coded, { ...coded, name: 'Another', sector: 'icb' })).toBe('code')
    expect(compareOrganisations(coded, { ...coded, odsCode: 'RCD' })).toBeNull()
  })
  test('by name, sector and ICS where one has no code', () => {
    expect(compareOrganisations(facts, { ...coded, name: 'DEVON CARE' })).toBe('name')
    expect(compareOrganisations(facts, { ...facts, sector: 'icb' })).toBeNull()
    expect(compareOrganisations(facts, { ...facts, icsId: 'devon' })).toBeNull()
  })
  test('only on a day that both are there: a closed one’s code may be another’s', () => {
    const closed = { ...coded, validTo: '2026-04-01' }
    expect(compareOrganisations(closed, { ...coded, validFrom: '2026-04-01' })).toBeNull()
    expect(compareOrganisations(closed, { ...coded, validFrom: '2026-03-31' })).toBe('code')
    expect(compareOrganisations(closed, coded)).toBe('code')
  })
})
