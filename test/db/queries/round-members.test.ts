import { expect, test } from 'vitest'
import {
  deleteMemberFacts,
  findFactsOfPost,
  findMemberFacts,
  saveMemberFacts,
} from '../../../db/queries/member-facts.server'
import {
  addRoundMember,
  isRoundMember,
  listMemberFacts,
  listRoundMembers,
} from '../../../db/queries/round-members.server'
import {
  findRoundMember,
  fixMemberFacts,
  listOpenRoundsOf,
  markRoundMemberLeft,
  noteReminder,
} from '../../../db/queries/round-membership.server'
import { deleteSentNotices, findNotice, insertNotices } from '../../../db/queries/round-notices.server'
import { insertMail } from '../../../db/queries/outgoing-mail.server'
import { listHeldRoleGrants } from '../../../db/queries/role-grants.server'
import { listUnreachableAmong } from '../../../db/queries/unreachable-addresses.server'
import { onBothDatabases } from '../on-both-databases'
import { addRound, addTeams } from '../round-rows'
import { addPeople, NINE, TEN } from '../rows'

const facts = { sector: 'icb', function: 'lay', tier: null }
const member = { teamId: 'board', roundId: 'r-1', personId: 'amira' }

onBothDatabases((database) => {
  async function begin() {
    const { db } = database()
    await addPeople(db, 'amira', 'gareth')
    await addTeams(db, 'board')
    await addRound(db, 'board', 'r-1')
    return db
  }

  test('addRoundMember: one who left and comes back belongs again, with what was known of them', async () => {
    const db = await begin()
    await addRoundMember(db, { ...member, at: NINE })
    await noteReminder(db, { ...member, today: '2026-11-25' })
    await markRoundMemberLeft(db, { ...member, at: TEN })
    expect([await isRoundMember(db, member), await listRoundMembers(db, member)]).toEqual([false, []])
    expect(await findRoundMember(db, member)).toMatchObject({ left_at: TEN })
    await addRoundMember(db, { ...member, at: TEN })
    expect(await isRoundMember(db, member)).toBe(true)
    expect(await listRoundMembers(db, member)).toMatchObject([
      { joined_at: NINE, left_at: null, reminders: 1 },
    ])
  })

  test('fixMemberFacts, markRoundMemberLeft: one member’s row alone', async () => {
    const db = await begin()
    for (const personId of ['amira', 'gareth']) await addRoundMember(db, { ...member, personId, at: NINE })
    await fixMemberFacts(db, member, facts)
    await markRoundMemberLeft(db, { ...member, personId: 'gareth', at: TEN })
    expect(await findRoundMember(db, member)).toMatchObject({ ...facts, left_at: null })
    expect(await findRoundMember(db, { ...member, personId: 'gareth' })).toMatchObject({ sector: null })
  })

  test('listOpenRoundsOf: open ones that a person has not left', async () => {
    const db = await begin()
    await addRound(db, 'board', 'r-0', 'open', { closesOn: '2026-12-01' })
    await addRound(db, 'board', 'r-2', 'closed')
    for (const roundId of ['r-0', 'r-1', 'r-2']) await addRoundMember(db, { ...member, roundId, at: NINE })
    expect(await listOpenRoundsOf(db, 'amira')).toEqual([
      { roundId: 'r-0', team: 'Team board' },
      { roundId: 'r-1', team: 'Team board' },
    ])
    await markRoundMemberLeft(db, { ...member, at: TEN })
    expect((await listOpenRoundsOf(db, 'amira')).map(({ roundId }) => roundId)).toEqual(['r-0'])
    expect(await listOpenRoundsOf(db, 'gareth')).toEqual([])
  })

  test('noteReminder: once a day over all rounds', async () => {
    const db = await begin()
    await addRound(db, 'board', 'r-2')
    for (const roundId of ['r-1', 'r-2']) await addRoundMember(db, { ...member, roundId, at: NINE })
    expect(await noteReminder(db, { ...member, today: '2026-11-25' })).toBe(true)
    expect(await noteReminder(db, { ...member, roundId: 'r-2', today: '2026-11-25' })).toBe(false)
    expect(await noteReminder(db, { ...member, roundId: 'r-2', today: '2026-11-26' })).toBe(true)
    expect(await findRoundMember(db, member)).toMatchObject({ reminders: 1, reminded_on: '2026-11-25' })
  })

  test('saveMemberFacts: the last word counts, and goes when it is deleted', async () => {
    const db = await begin()
    await saveMemberFacts(db, member, { ...facts, sector: 'vcse' }, NINE)
    await saveMemberFacts(db, member, facts, TEN)
    expect(await findMemberFacts(db, member)).toEqual(facts)
    expect(await listMemberFacts(db, 'board')).toEqual(new Map([['amira', facts]]))
    await deleteMemberFacts(db, member)
    expect(await findMemberFacts(db, member)).toBeUndefined()
  })

  test('findFactsOfPost: of the post that was stated last, with or without an organisation', async () => {
    const db = await begin()
    expect(await findFactsOfPost(db, 'amira')).toBeUndefined()
    await db
      .insertInto('post')
      .values({
        ...{ person_id: 'amira', id: 'p-1', organisation_id: null, ics_id: null, chosen_ics_id: null },
        ...{ function: 'lay', tier: 'project', created_at: NINE },
      })
      .execute()
    expect(await findFactsOfPost(db, 'amira')).toEqual({ sector: null, function: 'lay', tier: 'project' })
  })

  test('deleteSentNotices: those whose mail is in the outbox stay', async () => {
    const db = await begin()
    await addRoundMember(db, { ...member, at: NINE })
    const notice = { team_id: 'board', round_id: 'r-1', person_id: 'amira', kind: 'invitation' } as const
    await insertNotices(db, [
      { ...notice, id: 'waiting' },
      { ...notice, id: 'sent' },
    ])
    await insertMail(db, { id: 'waiting', kind: 'round', dueAt: NINE, expiresAt: TEN })
    expect(await deleteSentNotices(db, 'round_notice')).toBe(1)
    expect(await findNotice(db, 'sent')).toBeUndefined()
    expect(await findNotice(db, 'waiting')).toMatchObject({
      ...{ team: 'Team board', state: 'open', email: 'amira@council.example', hasAnswered: false },
    })
  })

  test('listHeldRoleGrants, listUnreachableAmong: what was asked for and nothing else', async () => {
    const db = await begin()
    const grant = {
      person_id: 'amira',
      role: 'member',
      starts_on: '2026-11-22',
      ends_on: null,
      created_at: NINE,
    }
    for (const [id, placeId] of Object.entries({ 'g-1': 'board', 'g-2': 'other' })) {
      await db
        .insertInto('role_grant')
        .values({ ...grant, id, place_id: placeId })
        .execute()
    }
    const held = await listHeldRoleGrants(db, 'amira', { role: 'member', placeId: 'board' })
    expect(held.map(({ id }) => id)).toEqual(['g-1'])
    for (const email of ['a@x.example', 'b@x.example']) {
      await db.insertInto('unreachable_address').values({ email, failed_on: '2026-11-22' }).execute()
    }
    expect(await listUnreachableAmong(db, ['b@x.example', 'c@x.example'])).toEqual(['b@x.example'])
    expect(await listUnreachableAmong(db, [])).toEqual([])
  })
})
