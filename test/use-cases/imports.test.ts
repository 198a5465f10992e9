import { expect, test } from 'vitest'
import type { Checked } from '../../app/domain/imports/join-problems'
import { describeProblem } from '../../app/domain/imports/read-table'
import { answerInvitation, listOwnInvitations } from '../../app/use-cases/answer-invitation'
import { createTeam } from '../../app/use-cases/create-team'
import {
  type Imported,
  importOrganisations,
  previewOrganisations,
} from '../../app/use-cases/import-organisations'
import { importPeople, previewPeople } from '../../app/use-cases/import-people'
import { invite } from '../../app/use-cases/invite'
import type { Deps } from '../../app/use-cases/deps'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()

const addAdministrator = () => addActor(deps(), 'ann', { role: 'administrator', placeId: null })
const addLead = (name: string, placeId: string) => addActor(deps(), name, { role: 'ics-lead', placeId })
const count = async (table: 'organisation' | 'invitation' | 'outgoing_mail') =>
  (await deps().db.selectFrom(table).selectAll().execute()).length
const readAudit = async () =>
  (await deps().db.selectFrom('audit_entry').select(['action', 'detail']).orderBy('id').execute()).map(
    ({ action, detail }) => `${action} ${detail}`.trim(),
  )

async function addTeam(lead: SignedIn, name: string): Promise<string> {
  return (await createTeam(deps(), lead, { name, icsId: lead.roles[0]!.placeId! }))!
}

/** Problems in words; rows are in the way of nothing. */
function problemsOf(result: Checked<unknown> | Imported | null): readonly string[] {
  return result && !result.ok ? result.problems.map(describeProblem) : []
}

const organisations = [
  ['name', 'sector', 'ics', 'ods'],
  ['Harbour Trust', 'NHS provider', 'Devon', 'rcb'],
  ['=1+1 Care', 'vcse', '', ''],
]

test('[M3, M5, M6, V7] organisations are looked at, and then all added, which is recorded once', async () => {
  const ann = await addAdministrator()
  expect(await previewOrganisations(deps(), ann, organisations)).toMatchObject({ ok: true })
  expect(await count('organisation')).toBe(0)
  expect(await importOrganisations(deps(), ann, organisations)).toEqual({ ok: true, count: 2 })
  const rows = await deps().db.selectFrom('organisation').selectAll().orderBy('name').execute()
  expect(rows).toMatchObject([
    { name: '=1+1 Care', sector: 'vcse', ics_id: null, ods_code: null },
    { name: 'Harbour Trust', sector: 'nhs-provider', ics_id: 'devon', ods_code: 'RCB' },
  ])
  expect(await readAudit()).toEqual(['organisations-imported 2'])
})

test('[M4, M5] what changed after the preview is found when it is confirmed, and nothing is added', async () => {
  const ann = await addAdministrator()
  await importOrganisations(deps(), ann, organisations.slice(0, 2))
  const result = await importOrganisations(deps(), ann, organisations)
  expect(problemsOf(result)).toEqual(['Row 2, column ods: There is one already, with this ODS code'])
  expect(await count('organisation')).toBe(1)
})

test('[M2] 100,000 rows are refused in a sentence', async () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => [`Care ${index}`, 'vcse'])
  const result = await previewOrganisations(deps(), await addAdministrator(), [['name', 'sector'], ...rows])
  expect(problemsOf(result)).toEqual([
    'Row 20002: There are more than 20,000 rows, which is as many as are taken at once: share them out over several files',
  ])
})

test('[M2] as many rows as are taken are all added', async () => {
  const ann = await addAdministrator()
  const rows = Array.from({ length: 20_000 }, (_, index) => [`Care ${index}`, 'vcse', String(10_000 + index)])
  const result = await importOrganisations(deps(), ann, [['name', 'sector', 'ods'], ...rows])
  expect(result).toEqual({ ok: true, count: 20_000 })
}, 30_000)

test('[C5] nobody but an administrator imports organisations, nobody without a place people', async () => {
  const lead = await addLead('lead', 'devon')
  expect(await previewOrganisations(deps(), lead, organisations)).toBeNull()
  expect(await importOrganisations(deps(), lead, organisations)).toBeNull()
  const ruth = await addActor(deps(), 'ruth')
  const people = [['email'], ['a@council.example']]
  expect(await previewPeople(deps(), ruth, people)).toBeNull()
  expect(await importPeople(deps(), ruth, people)).toBeNull()
})

test('[C5, M3] an ICS lead imports facilitators of their teams, who then accept; others’ teams are not there', async () => {
  const [lead, other] = [await addLead('lead', 'devon'), await addLead('other', 'dorset')]
  await addTeam(lead, 'Frailty board')
  await addTeam(other, 'Dorset board')
  const ruth = await addActor(deps(), 'ruth')
  const header = ['email', 'role', 'place', 'ends']
  const result = await importPeople(deps(), lead, [
    header,
    ['Ruth@council.example', 'facilitator', 'Frailty board', '1/4/2027'],
  ])
  expect(result).toEqual({ ok: true, count: 1 })
  const [invitation] = await listOwnInvitations(deps(), ruth)
  expect(invitation).toMatchObject({ place: 'Frailty board', startsOn: '2026-11-22', endsOn: '2027-04-01' })
  expect(await answerInvitation(deps(), ruth, { invitationId: invitation!.id, answer: 'accept' })).toBe(
    'answered',
  )
  expect(await readAudit()).toContain('people-imported 1')
  expect(await readAudit()).toContain('role-invited facilitator')

  const refused = await importPeople(deps(), lead, [
    header,
    ['ruth@council.example', 'facilitator', 'Frailty board', ''],
    ['omar@council.example', 'facilitator', 'Dorset board', ''],
    ['omar@council.example', 'administrator', '', ''],
    ['lead@council.example', 'facilitator', 'Frailty board', ''],
  ])
  expect(problemsOf(refused)).toEqual([
    'Row 2, column email: That address has this role here, or is invited to it, already',
    'Row 3, column place: You look after no team of this name or id',
    'Row 4, column role: You can’t give this role',
    'Row 5, column email: You can’t give a role to yourself: somebody else has to',
  ])
  expect(await count('invitation')).toBe(0)
})

test('[C5] an academy lead imports programme colleagues of their own academy', async () => {
  const at = { created_at: '2026-11-22', ended_on: null }
  await deps()
    .db.insertInto('academy')
    .values([
      { id: 'south', name: 'South', ...at },
      { id: 'north', name: 'North', ...at },
    ])
    .execute()
  const lead = await addActor(deps(), 'lead', { role: 'academy-lead', placeId: 'south' })
  const people = (place: string) => [
    ['email', 'role', 'place'],
    ['ruth@council.example', 'Programme colleague', place],
  ]
  expect(problemsOf(await importPeople(deps(), lead, people('North')))).toHaveLength(1)
  expect(await importPeople(deps(), lead, people('South'))).toEqual({ ok: true, count: 1 })
})

test('[M5] invitations are mailed one by one, through the outbox, as single ones are', async () => {
  let announced = 0
  const mailing: Deps = { ...deps(), signInMail: { via: 'outbox', announce: () => (announced += 1) } }
  const ann = await addAdministrator()
  const people = [['email'], ['a@council.example'], ['b+c@council.example']]
  expect(await importPeople(mailing, ann, people)).toEqual({ ok: true, count: 2 })
  expect([await count('invitation'), await count('outgoing_mail'), announced > 0]).toEqual([2, 2, true])
  // Posted again, everybody is invited already, and nobody twice.
  expect(problemsOf(await importPeople(mailing, ann, people))).toHaveLength(2)
  const single = { role: null, placeId: null, startsOn: '2026-11-22', endsOn: null }
  expect(await invite(mailing, ann, { email: 'a@council.example', ...single })).toMatchObject({
    reason: 'already',
  })
  expect(await count('outgoing_mail')).toBe(2)
})

test('[M5] a role that ended after the preview imports nothing', async () => {
  const lead = await addLead('lead', 'devon')
  await addTeam(lead, 'Frailty board')
  const people = [
    ['email', 'role', 'place'],
    ['ruth@council.example', 'facilitator', 'Frailty board'],
  ]
  expect(await previewPeople(deps(), lead, people)).toMatchObject({ ok: true })
  expect(await importPeople(deps(), { ...lead, roles: [] }, people)).toBeNull()
  expect(await count('invitation')).toBe(0)
})
