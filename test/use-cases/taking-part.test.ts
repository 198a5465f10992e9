import { expect, test } from 'vitest'
import { endRole } from '../../app/use-cases/end-role'
import { leaveTeam } from '../../app/use-cases/leave-team'
import { listDueRounds, readRound } from '../../app/use-cases/read-round'
import { readMakeUp } from '../../app/use-cases/read-make-up'
import { readOwnFacts, stateMemberFacts } from '../../app/use-cases/state-member-facts'
import {
  beginForRound,
  countInRound,
  findRoundOf,
  withdrawFromRound,
} from '../../app/use-cases/begin-for-round'
import { closeRound } from '../../app/use-cases/close-round'
import { findInProgress } from '../../app/use-cases/start-assessment'
import {
  addMembers,
  addTeam,
  answer,
  open,
  roundLibrary,
  say,
  selfQuestionnaire,
  teamQuestionnaire,
} from '../factories/team-with-round'
import { type SignedIn, withTestDeps } from '../factories/with-test-deps'
import { complete } from './sample-assessment'

const deps = withTestDeps(roundLibrary)
const changes = { answers: { 'first-1': '4', 'first-2': '5' }, importance: {} }

const begin = (member: SignedIn, roundId: string, questionnaireId = 'our-group') =>
  beginForRound(deps(), member, { roundId, questionnaireId, agrees: true })

const stateOf = async (member: SignedIn, roundId: string) =>
  (await readRound(deps(), member, roundId))?.due.map(({ state }) => state)

test('[O5] a member begins, answers and counts; what is due goes down as they do', async () => {
  const facilitator = await addTeam(deps())
  const [member] = await addMembers(deps(), 1)
  const roundId = await open(deps(), facilitator)
  expect(await stateOf(member!, roundId)).toEqual(['not-begun'])
  expect((await listDueRounds(deps(), member!)).map(({ left }) => left)).toEqual([1])
  const begun = await begin(member!, roundId)
  expect(await begin(member!, roundId)).toEqual(begun)
  expect(await stateOf(member!, roundId)).toEqual(['in-progress'])
  const assessmentId = await answer(deps(), member!, roundId, 4)
  expect(await findRoundOf(deps(), member!, assessmentId)).toBe(roundId)
  expect(await stateOf(member!, roundId)).toEqual(['counted'])
  expect((await listDueRounds(deps(), member!)).map(({ left }) => left)).toEqual([0])
})

test('[O5] what is said of a team is about that team, and in the way of nothing else', async () => {
  const [board, other] = [await addTeam(deps()), await addTeam(deps(), 'other')]
  const [member] = await addMembers(deps(), 1)
  const both: SignedIn = { ...member!, roles: [...member!.roles, { role: 'member', placeId: 'other' }] }
  await deps()
    .db.insertInto('role_grant')
    .values({
      ...{ person_id: both.personId, id: 'grant-2', role: 'member', place_id: 'other' },
      ...{ starts_on: '2026-11-22', ends_on: null, created_at: '2026-11-22T09:00:00.000Z' },
    })
    .execute()
  const [first, second] = [await open(deps(), board), await open(deps(), other)]
  const [one, two] = [await begin(both, first), await begin(both, second)]
  expect(one).not.toEqual(two)
  expect(await findInProgress(deps(), both, teamQuestionnaire)).toBeUndefined()
  const about = await deps().db.selectFrom('assessment').select(['subject_kind', 'subject_id']).execute()
  expect(about).toEqual([
    { subject_kind: 'team', subject_id: 'board' },
    { subject_kind: 'team', subject_id: 'other' },
  ])
})

test('[O5] one that was submitted within a month is offered instead of asking again, and an older one is not', async () => {
  const facilitator = await addTeam(deps())
  const members = await addMembers(deps(), 2)
  deps().setNow('2026-10-20T09:00:00.000Z')
  await complete(deps(), members[0]!, changes, selfQuestionnaire)
  deps().setNow('2026-10-23T09:00:00.000Z')
  const recent = await complete(deps(), members[1]!, changes, selfQuestionnaire)
  deps().setNow('2026-11-22T09:00:00.000Z')
  const questionnaires = [{ id: selfQuestionnaire.id, version: 1 }]
  const roundId = await open(deps(), facilitator, { questionnaires })
  const offered = await Promise.all(
    members.map(async (member) => {
      const [due] = (await readRound(deps(), member, roundId))!.due
      return due?.state === 'not-begun' ? due.offered?.assessmentId : 'begun'
    }),
  )
  expect(offered).toEqual([undefined, recent])
  const count = (member: SignedIn) => countInRound(deps(), member, { roundId, assessmentId: recent })
  expect(await count(members[0]!)).toBe('not-found')
  expect(await count(members[1]!)).toBe('counted')
  expect(await stateOf(members[1]!, roundId)).toEqual(['counted'])
})

test('[O6] consent is withdrawn and given again while the round is open, and withdrawn after it has closed', async () => {
  const facilitator = await addTeam(deps())
  const [member] = await addMembers(deps(), 1)
  const roundId = await open(deps(), facilitator)
  const assessmentId = await answer(deps(), member!, roundId, 4)
  const use = { roundId, assessmentId }
  expect(await withdrawFromRound(deps(), member!, use)).toBe(true)
  expect(await withdrawFromRound(deps(), member!, use)).toBe(false)
  expect(await stateOf(member!, roundId)).toEqual(['not-counted'])
  expect(await countInRound(deps(), member!, use)).toBe('counted')
  expect(await stateOf(member!, roundId)).toEqual(['counted'])
  await closeRound(deps(), facilitator, roundId)
  expect(await withdrawFromRound(deps(), member!, use)).toBe(true)
  expect(await countInRound(deps(), member!, use)).toBe('not-open')
})

test('[C3, O6] nobody lets another’s assessment count, or withdraws it', async () => {
  const facilitator = await addTeam(deps())
  const [member, other] = await addMembers(deps(), 2)
  const roundId = await open(deps(), facilitator)
  const assessmentId = await answer(deps(), member!, roundId, 4)
  for (const actor of [other!, facilitator]) {
    expect(await withdrawFromRound(deps(), actor, { roundId, assessmentId })).toBe(false)
    expect(await countInRound(deps(), actor, { roundId, assessmentId })).toBe('not-found')
    expect(await findRoundOf(deps(), actor, assessmentId)).toBeNull()
  }
  expect(await begin(facilitator, roundId)).toEqual({ ok: false, reason: 'not-found' })
})

test('[O7] somebody removed while answering keeps their assessment, counts no more, and is told', async () => {
  const facilitator = await addTeam(deps())
  const [member] = await addMembers(deps(), 2)
  const roundId = await open(deps(), facilitator)
  const begun = await begin(member!, roundId)
  const grant = await deps()
    .db.selectFrom('role_grant')
    .selectAll()
    .where('person_id', '=', member!.personId)
    .executeTakeFirstOrThrow()
  const at = { role: 'member', placeId: 'board' } as const
  expect(await endRole(deps(), facilitator, { ...at, personId: member!.personId, grantId: grant.id })).toBe(
    'ended',
  )
  const removed: SignedIn = { ...member!, roles: [] }
  expect((await readRound(deps(), removed, roundId))?.membership).toBe('left')
  expect(await listDueRounds(deps(), removed)).toEqual([])
  expect(await deps().db.selectFrom('assessment').select('id').execute()).toEqual([
    { id: begun.ok ? begun.assessmentId : '' },
  ])
  expect(await begin(removed, roundId)).toEqual({ ok: false, reason: 'not-found' })
})

test('[O7] a member leaves by themselves, and what they said of themselves there goes', async () => {
  await addTeam(deps())
  const [member] = await addMembers(deps(), 1)
  await say(deps(), member!, { sector: 'icb' })
  expect(await leaveTeam(deps(), member!, 'board')).toBe(true)
  expect(await leaveTeam(deps(), member!, 'board')).toBe(false)
  expect(await deps().db.selectFrom('member_facts').selectAll().execute()).toEqual([])
  expect(await leaveTeam(deps(), { ...member!, roles: [] }, 'board')).toBe(false)
})

test('[O8] members say their own facts, begun from their latest assessment; the make-up counts the rest as not stated', async () => {
  const facilitator = await addTeam(deps())
  const [member, other] = await addMembers(deps(), 3)
  await complete(deps(), member!, changes, selfQuestionnaire)
  await deps().db.updateTable('assessment').set({ sector: 'vcse', tier: 'project' }).execute()
  expect(await readOwnFacts(deps(), member!, 'board')).toEqual({
    stated: null,
    suggested: { sector: 'vcse', function: null, tier: 'project' },
  })
  await say(deps(), member!, { sector: 'vcse', function: 'lay' })
  await say(deps(), other!, { sector: 'icb', function: 'executive' })
  expect((await readOwnFacts(deps(), member!, 'board'))?.stated).toEqual({
    ...{ sector: 'vcse', function: 'lay', tier: null },
  })
  expect(await readMakeUp(deps(), facilitator, 'board')).toEqual({
    members: 3,
    sector: { stated: { vcse: 1, icb: 1 }, notStated: 1 },
    function: { stated: { lay: 1, executive: 1 }, notStated: 1 },
    tier: { stated: {}, notStated: 3 },
  })
  const facts = { sector: null, function: null, tier: null }
  expect(await stateMemberFacts(deps(), facilitator, { teamId: 'board', facts })).toBe(false)
})
