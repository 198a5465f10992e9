import { expect, test } from 'vitest'
import { withdrawFromRound } from '../../app/use-cases/begin-for-round'
import { closeRound } from '../../app/use-cases/close-round'
import { deleteOwnAccount } from '../../app/use-cases/delete-own-account'
import { leaveTeam } from '../../app/use-cases/leave-team'
import { publishAgain } from '../../app/use-cases/publish-round'
import { readRoundResults, type RoundResults } from '../../app/use-cases/read-round-results'
import { addMembers, addTeam, answer, open, roundLibrary, say } from '../factories/team-with-round'
import { type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)

/** A board of so many members, who each give the value at their place; closed. */
async function closed(values: readonly number[], members = values.length) {
  const facilitator = await addTeam(deps())
  const all = await addMembers(deps(), members)
  const roundId = await open(deps(), facilitator)
  for (const [index, value] of values.entries()) await answer(deps(), all[index]!, roundId, value)
  expect(await closeRound(deps(), facilitator, roundId)).toBe('closed')
  return { facilitator, members: all, roundId }
}

const read = async (actor: SignedIn, roundId: string) => (await readRoundResults(deps(), actor, roundId))!
const first = ({ snapshots }: RoundResults) => snapshots[0]!.content.whole['first']!
const shown = (value: number) => ({ state: 'shown', value: { kind: 'number', value } })
const listAudit = async () =>
  (await deps().db.selectFrom('audit_entry').select('action').orderBy('id').execute()).map(
    ({ action }) => action,
  )

test('[D5, O9] closing publishes what may be shown to members and facilitator, and fixes who belonged', async () => {
  const { facilitator, members, roundId } = await closed([2, 3, 4, 4, 5])
  // By hand: (2 + 3 + 4 + 4 + 5) / 5 = 3.6.
  for (const actor of [facilitator, members[0]!]) {
    expect(first(await read(actor, roundId))).toMatchObject({
      n: { state: 'shown', value: 5 },
      mean: shown(3.6),
      sd: { state: 'suppressed', reason: 'needs-eight' },
    })
  }
  expect((await read(facilitator, roundId)).makeUp?.members).toBe(5)
  expect((await listAudit()).slice(-2)).toEqual(['round-closed', 'result-published'])
})

test('[D1] of exactly k − 1 answers nothing is published, and it says why', async () => {
  const { facilitator, roundId } = await closed([2, 3, 4, 5], 6)
  expect(first(await read(facilitator, roundId)).n).toEqual({ state: 'suppressed', reason: 'too-few' })
  expect((await listAudit()).at(-1)).toBe('result-refused')
  expect(await deps().db.selectFrom('release').selectAll().execute()).toEqual([])
})

test('[D2, D3] of 2k − 1 answers in two sectors neither is shown, of 2k both are', async () => {
  const facilitator = await addTeam(deps())
  const members = await addMembers(deps(), 10)
  for (const [index, member] of members.entries())
    await say(deps(), member, { sector: index < 5 ? 'icb' : 'vcse' })
  const groupsAfter = async (answering: readonly SignedIn[]) => {
    const roundId = await open(deps(), facilitator, { breakdowns: ['sector'] })
    for (const [index, member] of answering.entries())
      await answer(deps(), member, roundId, index < 5 ? 2 : 4)
    await closeRound(deps(), facilitator, roundId)
    deps().setNow(new Date(deps().now().getTime() + 86_400_000).toISOString())
    const [breakdown] = (await read(facilitator, roundId)).snapshots[0]!.content.breakdowns
    return breakdown!.groups.map(({ value, cells }) => [value, cells['first']!.mean.state])
  }
  expect(await groupsAfter(members.slice(0, 9))).toEqual([
    ['icb', 'suppressed'],
    ['vcse', 'suppressed'],
  ])
  expect(await groupsAfter(members)).toEqual([
    ['icb', 'shown'],
    ['vcse', 'shown'],
  ])
})

test('[D7] where everyone gave the same answers, that is not published', async () => {
  const { facilitator, roundId } = await closed(Array.from({ length: 8 }, () => 5))
  const cell = first(await read(facilitator, roundId))
  expect(cell.mean).toEqual({ state: 'shown', value: { kind: 'above', value: 4.8 } })
  expect(cell.sd).toEqual({ state: 'shown', value: { kind: 'under', value: 0.3 } })
})

test('[O9] closing twice at once closes once', async () => {
  const facilitator = await addTeam(deps())
  const members = await addMembers(deps(), 5)
  const roundId = await open(deps(), facilitator)
  for (const member of members) await answer(deps(), member, roundId, 3)
  const closings = await Promise.all([1, 2, 3].map(() => closeRound(deps(), facilitator, roundId)))
  expect([...closings].sort()).toEqual(['closed', 'not-open', 'not-open'])
  expect(await deps().db.selectFrom('snapshot').selectAll().execute()).toHaveLength(1)
})

test('[O7] whoever left, and whoever withdrew, before it closed does not count', async () => {
  const facilitator = await addTeam(deps())
  const members = await addMembers(deps(), 7)
  const roundId = await open(deps(), facilitator)
  const ids: string[] = []
  for (const member of members) ids.push(await answer(deps(), member, roundId, 4))
  await leaveTeam(deps(), members[0]!, 'board')
  await withdrawFromRound(deps(), members[1]!, { roundId, assessmentId: ids[1]! })
  await closeRound(deps(), facilitator, roundId)
  expect(first(await read(facilitator, roundId)).n).toEqual({ state: 'shown', value: 5 })
  expect(await readRoundResults(deps(), { ...members[0]!, roles: [] }, roundId)).toBeNull()
})

test('[O7] people join until it closes; whoever joins afterwards reads it, and counts in the next', async () => {
  const facilitator = await addTeam(deps())
  const members = await addMembers(deps(), 4)
  const roundId = await open(deps(), facilitator)
  const late = await addMembers(deps(), 1, { from: 5 })
  for (const member of [...members, ...late]) await answer(deps(), member, roundId, 4)
  await closeRound(deps(), facilitator, roundId)
  const [after] = await addMembers(deps(), 1, { from: 6 })
  const results = await read(after!, roundId)
  expect([results.makeUp?.members, first(results).n]).toEqual([5, { state: 'shown', value: 5 }])
})

test('[D5, D6, D9] a withdrawal or a deletion changes nothing that is published, and what can be published next', async () => {
  const { facilitator, members, roundId } = await closed([2, 3, 4, 4, 5, 3])
  const before = JSON.stringify((await read(facilitator, roundId)).snapshots)
  // Whether nothing has changed or too much has is not told: it would say who had answered (D9).
  const nothingNew = { ok: false, reason: 'nothing-new' }
  expect(await publishAgain(deps(), facilitator, roundId)).toEqual(nothingNew)
  const [own] = (await deps().db.selectFrom('assessment').selectAll().execute()).filter(
    ({ respondent_id: id }) => id === members[0]!.personId,
  )
  await withdrawFromRound(deps(), members[0]!, { roundId, assessmentId: own!.id })
  expect(await publishAgain(deps(), facilitator, roundId)).toEqual(nothingNew)
  expect(JSON.stringify((await read(facilitator, roundId)).snapshots)).toBe(before)
  await deleteOwnAccount(deps(), members[1]!)
  expect(await publishAgain(deps(), facilitator, roundId)).toEqual(nothingNew)
  expect(JSON.stringify((await read(facilitator, roundId)).snapshots)).toBe(before)
})

test('[D6] the next round of the same team has new assessments, and is published although somebody joined', async () => {
  const { facilitator, members, roundId } = await closed([2, 3, 4, 4, 5])
  deps().setNow('2027-02-01T09:00:00.000Z')
  const joined = await addMembers(deps(), 1, { from: 6 })
  const next = await open(deps(), facilitator, { opensOn: '2027-02-01', closesOn: '2027-02-10' })
  for (const member of [...members, ...joined]) await answer(deps(), member, next, 3)
  await closeRound(deps(), facilitator, next)
  expect(first(await read(facilitator, next))).toMatchObject({
    n: { state: 'shown', value: 6 },
    mean: shown(3),
  })
  expect(first(await read(facilitator, roundId)).mean).toEqual(shown(3.6))
})
