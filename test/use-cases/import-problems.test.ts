import { expect, test } from 'vitest'
import type { Checked } from '../../app/domain/imports/join-problems'
import { describeProblem } from '../../app/domain/imports/read-table'
import { createTeam } from '../../app/use-cases/create-team'
import { previewActivities } from '../../app/use-cases/import-activities'
import { importOrganisations, previewOrganisations } from '../../app/use-cases/import-organisations'
import { importPeople, previewPeople } from '../../app/use-cases/import-people'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const addAdministrator = () => addActor(deps(), 'ann', { role: 'administrator', placeId: null })
const told = (result: Checked<unknown> | null) =>
  result && !result.ok ? result.problems.map(describeProblem) : []

test('[M3, M4] organisations: bad cells, twins, one there already and an unknown ICS are told at once, row by row', async () => {
  const ann = await addAdministrator()
  const header = ['name', 'sector', 'ics', 'ods']
  const known = ['Harbour Trust', 'NHS provider', 'Devon', 'rcb']
  expect(await importOrganisations(deps(), ann, [header, known])).toEqual({ ok: true, count: 1 })
  const rows = [
    ['Sound Care', 'vcse', '', ''],
    ['Bad Care', 'bank', '', 'X'],
    known,
    ['Twin Care', 'vcse', 'Devon', ''],
    ['Other Care', 'vcse', '', ''],
    ['Lost Care', 'vcse', 'Atlantis', ''],
    ['Stray Care', 'vcse', '', '', 'one cell more'],
    ['TWIN care', 'vcse', 'Devon', ''],
  ]
  const problems = [
    expect.stringMatching(/^Row 3, column sector: /),
    expect.stringMatching(/^Row 3, column ods: /),
    'Row 4, column ods: There is one already, with this ODS code',
    expect.stringMatching(/^Row 7, column ics: /),
    'Row 8: It has 5 cells and the header has 4',
    'Row 9, column name: Row 5 is the same one, of this name in this sector and ICS',
  ]
  expect(told(await previewOrganisations(deps(), ann, [header, ...rows]))).toEqual(problems)
  expect(await importOrganisations(deps(), ann, [header, ...rows])).toMatchObject({ ok: false })
  expect(await deps().db.selectFrom('organisation').selectAll().execute()).toHaveLength(1)
})

test('[M3] a column that isn’t asked for doesn’t hide the rest, and one that is missing is told once', async () => {
  const ann = await addAdministrator()
  const rows = [
    ['name', 'sektor', 'ods'],
    ['Care', 'vcse', 'X'],
    ['More care', 'vcse', ''],
  ]
  expect(told(await previewOrganisations(deps(), ann, rows))).toEqual([
    expect.stringMatching(/^Row 1, column sektor: There is no such column/),
    'Row 1, column sector: The column is missing',
    expect.stringMatching(/^Row 2, column ods: /),
  ])
})

test('[M3, M4] people: a bad address, twins, somebody invited already and an unknown team are told at once', async () => {
  const lead = await addActor(deps(), 'lead', { role: 'ics-lead', placeId: 'devon' })
  await createTeam(deps(), lead, { name: 'Board', icsId: 'devon' })
  const row = (email: string, place = 'Board') => [email, 'facilitator', place]
  const header = ['email', 'role', 'place']
  const known = row('known@council.example')
  expect(await importPeople(deps(), lead, [header, known])).toEqual({ ok: true, count: 1 })
  const rows = [
    row('sound@council.example'),
    row('no address'),
    known,
    row('twin@council.example'),
    row('other@council.example'),
    row('lost@council.example', 'Atlantis'),
    row('another@council.example'),
    row('Twin@council.example'),
  ]
  expect(told(await previewPeople(deps(), lead, [header, ...rows]))).toEqual([
    'Row 3, column email: Enter an e-mail address in the correct format, like name@example.org',
    'Row 4, column email: That address has this role here, or is invited to it, already',
    'Row 7, column place: You look after no team of this name or id',
    'Row 9, column email: Row 5 invites the same person to the same',
  ])
})

test('[K22, M3] activities: a wrong column, a bad cell and twins are told at once', async () => {
  const lea = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
  const row = (title: string, minutes = '60') => [
    ...[title, 'You meet.', 'Forum or network', 'social-skill/framing'],
    ...[minutes, 'An hour', 'Our judgement', 'x'],
  ]
  const header = ['title', 'what', 'format', 'develops', 'minutes', 'timing', 'why', 'colour']
  const cells = [header, row('A'), row('B', 'long'), row('A')]
  expect(told(await previewActivities(deps(), lea, { kind: 'ics', id: 'devon' }, cells))).toEqual([
    expect.stringMatching(/^Row 1, column colour: There is no such column/),
    expect.stringMatching(/^Row 3, column minutes: /),
    'Row 4, column title: Row 2 is one of this title and format',
  ])
})
