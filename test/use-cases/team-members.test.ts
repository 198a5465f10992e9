import { expect, test } from 'vitest'
import { parseAddresses } from '../../app/routes/team-members/form'
import { answerInvitation, listOwnInvitations } from '../../app/use-cases/answer-invitation'
import { correctAddress, inviteMembers } from '../../app/use-cases/invite-members'
import { readTeamMembers } from '../../app/use-cases/read-team-members'
import { readPreview } from '../../app/use-cases/read-preview'
import { createRound } from '../../app/use-cases/create-round'
import { addUnreachableAddress } from '../../db/queries/unreachable-addresses.server'
import { addMembers, addTeam, roundLibrary, say, settings } from '../factories/team-with-round'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)
const members = async (actor: Parameters<typeof readTeamMembers>[1]) =>
  (await readTeamMembers(deps(), actor, 'board'))!

test('[C5] a facilitator invites several at once; who belongs or is invited already is left alone', async () => {
  const facilitator = await addTeam(deps())
  await addMembers(deps(), 1)
  const emails = ['member-1@council.example', 'a@x.example', 'b@x.example', 'a@x.example']
  expect(await inviteMembers(deps(), facilitator, { teamId: 'board', emails })).toEqual({
    invited: ['a@x.example', 'b@x.example'],
    already: ['member-1@council.example'],
  })
  const page = await members(facilitator)
  expect(page.invited.map(({ email }) => email)).toEqual(['a@x.example', 'b@x.example'])
  const own = [facilitator.email, 'c@x.example']
  expect(await inviteMembers(deps(), facilitator, { teamId: 'board', emails: own })).toBe('self')
  expect((await members(facilitator)).invited).toHaveLength(2)
})

test('[D9] an address that bounced is shown as that, and corrected in one step', async () => {
  const facilitator = await addTeam(deps())
  await inviteMembers(deps(), facilitator, { teamId: 'board', emails: ['kim@concil.example'] })
  await addUnreachableAddress(deps().db, { email: 'kim@concil.example', failedOn: '2026-11-22' })
  await addUnreachableAddress(deps().db, { email: 'other@x.example', failedOn: '2026-11-22' })
  const page = await members(facilitator)
  expect(page.unreachable).toEqual(['kim@concil.example'])
  const { invitationId } = page.invited[0]!
  const correct = (email: string, id = invitationId) =>
    correctAddress(deps(), facilitator, { teamId: 'board', invitationId: id, email })
  expect(await correct(facilitator.email)).toBe('self')
  expect(await correct('kim@concil.example')).toBe('already')
  expect(await correct('kim@council.example', 'another')).toBe('forbidden')
  expect(await correct('kim@council.example')).toBe('corrected')
  const after = await members(facilitator)
  expect([after.invited.map(({ email }) => email), after.unreachable]).toEqual([['kim@council.example'], []])
  const kim = await addActor(deps(), 'kim')
  const [waiting] = await listOwnInvitations(deps(), kim)
  await answerInvitation(deps(), kim, { invitationId: waiting!.id, answer: 'accept' })
  expect((await members(facilitator)).holders.map(({ email }) => email)).toEqual(['kim@council.example'])
})

test('[C4, C5] members, and facilitators elsewhere, neither see the list nor invite', async () => {
  await addTeam(deps())
  const [member] = await addMembers(deps(), 1)
  const elsewhere = await addTeam(deps(), 'other')
  for (const actor of [member!, elsewhere]) {
    expect(await readTeamMembers(deps(), actor, 'board')).toBeNull()
    const emails = ['a@x.example']
    expect(await inviteMembers(deps(), actor, { teamId: 'board', emails })).toBe('not-found')
    const correction = { teamId: 'board', invitationId: 'any', email: 'a@x.example' }
    expect(await correctAddress(deps(), actor, correction)).toBe('forbidden')
  }
})

const paste = (addresses: string) => parseAddresses(new URLSearchParams({ addresses }), 'me@council.example')

test('addresses are pasted one a line, as they are in a mail, each once', () => {
  const { emails, errors } = paste('Jo Bell <Jo.Bell@x.example>,\r\n\r\n kim@x.example;\njo.bell@x.example')
  expect([emails, errors]).toEqual([['jo.bell@x.example', 'kim@x.example'], {}])
})

test('every problem is told by its line, and nothing of what was pasted is lost', () => {
  const { typed, errors } = paste('kim@x.example\nnobody\n\nme@council.example\njo bell@x')
  expect(typed).toBe('kim@x.example\nnobody\n\nme@council.example\njo bell@x')
  expect(Object.entries(errors)).toEqual([
    ['addresses-line-2', 'Line 2, “nobody”: not an address like name@example.org'],
    ['addresses-line-4', 'Line 4: you can’t make yourself a member, somebody else has to'],
    ['addresses-line-5', 'Line 5, “jo bell@x”: not an address like name@example.org'],
  ])
  expect(Object.keys(paste(' \n ').errors)).toEqual(['addresses'])
})

test('[D1, D2] before it opens, a facilitator sees what can appear with this membership and what never will', async () => {
  const facilitator = await addTeam(deps())
  const all = await addMembers(deps(), 12)
  for (const [index, member] of all.entries()) {
    await say(deps(), member, { sector: index < 5 ? 'icb' : index < 11 ? 'vcse' : 'education' })
  }
  const saved = await createRound(deps(), facilitator, {
    teamId: 'board',
    settings: { ...settings, breakdowns: ['sector'] },
  })
  const roundId = saved.ok ? saved.roundId : ''
  const preview = await readPreview(deps(), facilitator, roundId)
  expect(preview).toMatchObject({ members: 12, threshold: 5, whole: { answers: 5 } })
  const [breakdown] = preview!.breakdowns
  expect(breakdown!.groups.find(({ value }) => value === 'education')).toMatchObject({
    ...{ members: 1, outlook: 'never' },
  })
  expect(await readPreview(deps(), all[0]!, roundId)).toBeNull()
})
