import { describe, expect, test } from 'vitest'
import { checkOrganisationRows, findTwinRows } from '../../../app/domain/imports/check-organisation-rows'
import { checkPersonRows, type PersonColumn } from '../../../app/domain/imports/check-person-rows'
import { describeProblem } from '../../../app/domain/imports/read-table'

const organisation = { name: 'Care', sector: 'Other', ods: '', ics: '', from: '', to: '' }
const rowsOf = <T>(...cells: readonly T[]) => cells.map((one, index) => ({ row: index + 2, cells: one }))

describe('organisations', () => {
  test('[M3] every problem is told, by row and column', () => {
    const checked = checkOrganisationRows(
      rowsOf(
        { ...organisation, name: 'A\r\nBcc: all@council.example', ods: 'X' },
        { ...organisation, from: 'soon' },
      ),
      [],
    )
    expect(checked.problems.map(describeProblem)).toEqual([
      'Row 2, column name: A name for the organisation must be on one line, without control characters',
      'Row 2, column ods: An ODS code has three or five letters and digits',
      'Row 3, column from: Enter a day such as 1/4/2026, or leave it open',
    ])
  })

  test('[M4] the same one twice is told at the second, by what they share', () => {
    const checked = checkOrganisationRows(
      rowsOf(
        organisation,
        { ...organisation, name: 'CARE' },
        { ...organisation, name: 'Trust', ods: 'rcb' },
        { ...organisation, name: 'Hospice', ods: 'RCB' },
        { ...organisation, name: 'Known' },
      ),
      [],
    )
    const { rows } = checked
    const known = { ...rows[4]!.facts, name: 'known' }
    expect(findTwinRows(rows, [known]).map(describeProblem)).toEqual([
      'Row 3, column name: Row 2 is the same one, of this name in this sector and ICS',
      'Row 5, column ods: Row 4 is the same one, with this ODS code',
      'Row 6, column name: There is one already, of this name in this sector and ICS',
    ])
  })

  test('[M2] as many rows as are taken are checked within seconds, all of one name included', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      row: index + 2,
      cells: { ...organisation, name: `Care ${index}`, ods: String(10_000 + index) },
    }))
    const began = performance.now()
    const checked = checkOrganisationRows(many, [])
    expect(findTwinRows(checked.rows, [])).toEqual([])
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('people', () => {
  const rules = {
    grantable: [
      { role: 'facilitator', placeId: 'team-1', placeName: 'Frailty board' },
      { role: 'facilitator', placeId: 'team-2', placeName: 'Place board' },
      { role: 'facilitator', placeId: 'team-3', placeName: 'Place board' },
    ],
    mayInvite: false,
    ownEmail: 'lead@council.example',
    today: '2026-11-22',
  } as const
  const person: Readonly<Record<PersonColumn, string>> = {
    email: 'ruth@council.example',
    role: 'Facilitator',
    place: 'frailty BOARD',
    starts: '',
    ends: '',
  }
  const check = (...people: readonly Partial<typeof person>[]) => {
    const checked = checkPersonRows(rowsOf(...people.map((one) => ({ ...person, ...one }))), rules)
    return checked.problems.length === 0 ? checked.rows : checked.problems.map(describeProblem)
  }

  test('[M3] a role by its name or id, a place by its name or id, from today where nothing is said', () => {
    const sound = { email: 'ruth@council.example', role: 'facilitator', endsOn: null }
    const first = { row: 2, placeId: 'team-1', placeName: 'Frailty board', startsOn: '2026-11-22', ...sound }
    const second = { row: 3, placeId: 'team-2', placeName: 'Place board', startsOn: '2027-01-01', ...sound }
    expect(check({}, { role: 'facilitator', place: 'team-2', starts: '1/1/2027' })).toEqual([first, second])
  })

  test('[M4] addresses are compared in small letters, and what follows a plus sign counts', () => {
    expect(check({}, { email: ' Ruth@COUNCIL.example ' })).toEqual([
      'Row 3, column email: Row 2 invites the same person to the same',
    ])
    expect(check({}, { email: 'Ruth+Board@council.example' })).toMatchObject([
      { email: 'ruth@council.example' },
      { email: 'ruth+board@council.example' },
    ])
  })

  test.each([
    [{ email: 'ruth' }, 'email: Enter an e-mail address in the correct format, like name@example.org'],
    [
      { email: 'ruth@council.example\r\nBcc: all@council.example' },
      'email: Enter an e-mail address in the correct format, like name@example.org',
    ],
    [
      { email: '=HYPERLINK("x")' },
      'email: Enter an e-mail address in the correct format, like name@example.org',
    ],
    [{ email: 'LEAD@council.example' }, 'email: You can’t give a role to yourself: somebody else has to'],
    [{ role: 'ICS lead' }, 'role: You can’t give this role'],
    [{ role: '' }, 'role: You can’t invite people without a role'],
    [{ place: 'Elsewhere' }, 'place: You look after no team of this name or id'],
    [{ place: '' }, 'place: Say which team the role is for'],
    [{ place: 'place board' }, 'place: Several are called that: give one’s id, team-2 or team-3'],
    [{ starts: '31/2/2026' }, 'starts: Enter a day such as 1/4/2026, or leave it open for today'],
    [{ ends: '22/11/2026' }, 'ends: The end must be after the start'],
  ])('[M3, C5] %j is refused', (changes, sentence) => {
    expect(check(changes)).toEqual([`Row 2, column ${sentence}`])
  })

  test('[C5] an administrator invites to take part, and to the whole, without a place', () => {
    const administrator = {
      ...rules,
      mayInvite: true,
      grantable: [{ role: 'administrator', placeId: null, placeName: 'the whole product' }] as const,
    }
    const as = (changes: Partial<typeof person>) => {
      const checked = checkPersonRows(rowsOf({ ...person, ...changes }), administrator)
      return checked.problems.length === 0 ? checked.rows : checked.problems.map(describeProblem)
    }
    expect(as({ role: '', place: '' })).toMatchObject([{ role: null, placeId: null }])
    expect(as({ role: 'Administrator', place: '' })).toMatchObject([{ role: 'administrator', placeId: null }])
    expect(as({ role: '' })).toEqual(['Row 2, column place: Leave it open: taking part is for no place'])
    expect(as({ role: 'Administrator' })).toEqual([
      'Row 2, column place: Leave it open: this role is for the whole product',
    ])
    expect(as({ role: 'Emperor' })).toEqual([
      expect.stringMatching(/^Row 2, column role: That is no role: give one of .*Administrator; or leave/),
    ])
  })
})
