import { expect, test } from 'vitest'
import { answerInvitation, listOwnInvitations } from '../../app/use-cases/answer-invitation'
import { createTeam } from '../../app/use-cases/create-team'
import { endRole } from '../../app/use-cases/end-role'
import { readHeldRoles } from '../../app/use-cases/find-actor'
import { grantFirstAdministrator } from '../../app/use-cases/grant-first-administrator'
import { invite, type NewInvitation } from '../../app/use-cases/invite'
import { listGrantablePlaces } from '../../app/use-cases/list-grantable-places'
import { readAuditLog } from '../../app/use-cases/read-audit-log'
import { readRoleHolders } from '../../app/use-cases/read-role-holders'
import { readTeam } from '../../app/use-cases/read-team'
import { withdrawInvitation } from '../../app/use-cases/withdraw-invitation'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()

async function addAdministrator(name: string): Promise<SignedIn> {
  await grantFirstAdministrator(deps(), `${name}@council.example`)
  const person = await deps().db.selectFrom('person').selectAll().executeTakeFirstOrThrow()
  return {
    kind: 'person',
    personId: person.id,
    email: person.email,
    roles: await readHeldRoles(deps(), person.id),
  }
}

const addLead = (name: string, placeId: string) => addActor(deps(), name, { role: 'ics-lead', placeId })

function facilitator(placeId: string, changes: Partial<NewInvitation> = {}): NewInvitation {
  return {
    email: 'ruth@council.example',
    role: 'facilitator',
    placeId,
    startsOn: '2026-11-22',
    endsOn: null,
    ...changes,
  }
}

async function addTeam(name = 'Frailty board', icsId = 'devon'): Promise<string> {
  return (await createTeam(deps(), await addLead('lead', icsId), { name, icsId }))!
}

test('[C5] the first administrator is made once, by a command; then administrators make each other', async () => {
  expect(await grantFirstAdministrator(deps(), 'ann@council.example')).toBe('granted')
  expect(await grantFirstAdministrator(deps(), 'bob@council.example')).toBe('there-is-one')
})

test('[C5] an ICS lead makes a facilitator: invited, accepted, held', async () => {
  const [teamId, lead] = [await addTeam(), await addLead('lead', 'devon')]
  expect(await invite(deps(), lead, facilitator(teamId))).toMatchObject({ ok: true })
  const ruth = await addActor(deps(), 'ruth')
  const [waiting] = await listOwnInvitations(deps(), ruth)
  expect(waiting).toMatchObject({ role: { label: 'Facilitator' }, place: 'Frailty board' })
  expect(await readHeldRoles(deps(), 'ruth')).toEqual([])
  expect(await answerInvitation(deps(), ruth, { invitationId: waiting!.id, answer: 'accept' })).toBe(
    'answered',
  )
  expect(await readHeldRoles(deps(), 'ruth')).toEqual([{ role: 'facilitator', placeId: teamId }])
  expect(await listOwnInvitations(deps(), ruth)).toEqual([])
})

test('[C5] declined, or answered twice, gives no second role', async () => {
  const [teamId, lead, ruth] = [
    await addTeam(),
    await addLead('lead', 'devon'),
    await addActor(deps(), 'ruth'),
  ]
  const invited = await invite(deps(), lead, facilitator(teamId))
  const invitationId = invited.ok ? invited.invitationId : ''
  expect(await answerInvitation(deps(), ruth, { invitationId, answer: 'decline' })).toBe('answered')
  expect(await answerInvitation(deps(), ruth, { invitationId, answer: 'accept' })).toBe('not-found')
  expect(await readHeldRoles(deps(), 'ruth')).toEqual([])
})

test('[C5] an invitation forwarded to somebody else is of no use to them, and stays', async () => {
  const [teamId, lead] = [await addTeam(), await addLead('lead', 'devon')]
  const invited = await invite(deps(), lead, facilitator(teamId))
  const invitationId = invited.ok ? invited.invitationId : ''
  const other = await addActor(deps(), 'other')
  expect(await listOwnInvitations(deps(), other)).toEqual([])
  expect(await answerInvitation(deps(), other, { invitationId, answer: 'accept' })).toBe('not-found')
  expect(await listOwnInvitations(deps(), await addActor(deps(), 'ruth'))).toHaveLength(1)
})

test('[C5] nobody gives a role to themselves, or twice to one address', async () => {
  const [teamId, lead] = [await addTeam(), await addLead('lead', 'devon')]
  const own = facilitator(teamId, { email: 'lead@council.example' })
  expect(await invite(deps(), lead, own)).toEqual({ ok: false, reason: 'self' })
  await invite(deps(), lead, facilitator(teamId))
  expect(await invite(deps(), lead, facilitator(teamId))).toEqual({ ok: false, reason: 'already' })
})

test('[C4, C5] elsewhere, or above oneself, is refused as if it were not there', async () => {
  const [teamId, elsewhere] = [await addTeam(), await addLead('elsewhere', 'dorset')]
  const lead = await addLead('lead', 'devon')
  const refused = { ok: false, reason: 'forbidden' }
  expect(await invite(deps(), elsewhere, facilitator(teamId))).toEqual(refused)
  expect(await invite(deps(), elsewhere, facilitator('no-such-team'))).toEqual(refused)
  expect(await invite(deps(), lead, facilitator('devon', { role: 'ics-lead' }))).toEqual(refused)
  expect(await invite(deps(), lead, facilitator('', { role: 'administrator', placeId: null }))).toEqual(
    refused,
  )
  expect(await invite(deps(), lead, facilitator('', { role: null, placeId: null }))).toEqual(refused)
  expect(await readTeam(deps(), elsewhere, teamId)).toBeNull()
  expect(await readRoleHolders(deps(), elsewhere, { role: 'facilitator', placeId: teamId })).toBeNull()
})

test('[C5] a role holds from its first day and not on its last', async () => {
  const [teamId, lead, ruth] = [
    await addTeam(),
    await addLead('lead', 'devon'),
    await addActor(deps(), 'ruth'),
  ]
  const dates = { startsOn: '2026-11-24', endsOn: '2026-11-26' }
  const invited = await invite(deps(), lead, facilitator(teamId, dates))
  await answerInvitation(deps(), ruth, {
    invitationId: invited.ok ? invited.invitationId : '',
    answer: 'accept',
  })
  const heldOn = async (day: string) => {
    deps().setNow(`${day}T12:00:00.000Z`)
    return (await readHeldRoles(deps(), 'ruth')).length
  }
  expect([
    await heldOn('2026-11-23'),
    await heldOn('2026-11-24'),
    await heldOn('2026-11-25'),
    await heldOn('2026-11-26'),
  ]).toEqual([0, 1, 1, 0])
})

test('[C5] a role is ended at once, by whoever may grant it', async () => {
  const [teamId, lead, ruth] = [
    await addTeam(),
    await addLead('lead', 'devon'),
    await addActor(deps(), 'ruth'),
  ]
  const invited = await invite(deps(), lead, facilitator(teamId))
  await answerInvitation(deps(), ruth, {
    invitationId: invited.ok ? invited.invitationId : '',
    answer: 'accept',
  })
  const at = { role: 'facilitator', placeId: teamId } as const
  const [holder] = (await readRoleHolders(deps(), lead, at))!.holders
  const grant = { ...at, personId: 'ruth', grantId: holder!.grantId }
  expect(await endRole(deps(), await addLead('elsewhere', 'dorset'), grant)).toBe('not-found')
  expect(await endRole(deps(), lead, { ...grant, grantId: 'another' })).toBe('not-found')
  expect(await endRole(deps(), lead, grant)).toBe('ended')
  expect(await readHeldRoles(deps(), 'ruth')).toEqual([])
})

test('[C5] the last administrator stays', async () => {
  const ann = await addAdministrator('ann')
  const at = { role: 'administrator', placeId: null } as const
  const [holder] = (await readRoleHolders(deps(), ann, at))!.holders
  expect(await endRole(deps(), ann, { ...at, personId: ann.personId, grantId: holder!.grantId })).toBe(
    'last-administrator',
  )
})

test('a withdrawn invitation can’t be accepted', async () => {
  const [teamId, lead, ruth] = [
    await addTeam(),
    await addLead('lead', 'devon'),
    await addActor(deps(), 'ruth'),
  ]
  const invited = await invite(deps(), lead, facilitator(teamId))
  const invitationId = invited.ok ? invited.invitationId : ''
  expect(
    await withdrawInvitation(deps(), lead, { role: 'facilitator', placeId: 'other', invitationId }),
  ).toBe(false)
  expect(await withdrawInvitation(deps(), lead, { role: 'facilitator', placeId: teamId, invitationId })).toBe(
    true,
  )
  expect(await answerInvitation(deps(), ruth, { invitationId, answer: 'accept' })).toBe('not-found')
})

test('an invitation is over after 30 days', async () => {
  const [teamId, lead, ruth] = [
    await addTeam(),
    await addLead('lead', 'devon'),
    await addActor(deps(), 'ruth'),
  ]
  const invited = await invite(deps(), lead, facilitator(teamId))
  deps().setNow('2026-12-22T09:00:00.000Z')
  expect(await listOwnInvitations(deps(), ruth)).toEqual([])
  const invitationId = invited.ok ? invited.invitationId : ''
  expect(await answerInvitation(deps(), ruth, { invitationId, answer: 'accept' })).toBe('not-found')
})

test('who may grant what is listed place by place', async () => {
  const teamId = await addTeam()
  expect(await listGrantablePlaces(deps(), await addLead('lead', 'devon'))).toEqual([
    { role: 'member', placeId: teamId, placeName: 'Frailty board' },
    { role: 'facilitator', placeId: teamId, placeName: 'Frailty board' },
  ])
  expect(await listGrantablePlaces(deps(), await addActor(deps(), 'ruth'))).toEqual([])
})

test('the audit log says who did what, and forgets the address of whoever is gone', async () => {
  const ann = await addAdministrator('ann')
  const [teamId, lead] = [await addTeam(), await addLead('lead', 'devon')]
  await invite(deps(), lead, facilitator(teamId))
  const all = { action: null, person: null, from: null, before: null, page: 1 }
  const read = async () => (await readAuditLog(deps(), ann, all))!.entries
  expect((await read()).map(({ who, what, toWhom }) => [who, what, toWhom])).toEqual([
    ['lead@council.example', 'Invited to a role', ''],
    ['lead@council.example', 'Team created', ''],
    ['The program or a command', 'Role granted', 'ann@council.example'],
  ])
  expect(JSON.stringify(await deps().db.selectFrom('audit_entry').selectAll().execute())).not.toContain('@')
  await deps().db.deleteFrom('person').where('id', '=', 'lead').execute()
  expect((await read())[0]!.who).toMatch(/^Person .+, account deleted$/)
  const asked = { ...all, action: 'team-created' }
  expect((await readAuditLog(deps(), ann, asked))!.entries).toHaveLength(1)
  expect(await readAuditLog(deps(), lead, all)).toBeNull()
})
