import { expect, test } from 'vitest'
import { closeRound } from '../../app/use-cases/close-round'
import { readTeamDevelopment } from '../../app/use-cases/read-team-development'
import { shareRound } from '../../app/use-cases/share-round'
import { addActivity } from '../db/catalogue-rows'
import { addMembers, addTeam, answer, open, roundLibrary } from '../factories/team-with-round'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)

const FIRST = { questionnaire: 'our-group', scale: 'first' }
const SECOND = { questionnaire: 'our-group', scale: 'second' }

/** A round of the board in which everybody gave the same answer to everything, so that every mean is it. */
async function closedWith(value: number, members = 5) {
  const facilitator = await addTeam(deps())
  const team = await addMembers(deps(), members)
  const roundId = await open(deps(), facilitator, { audience: ['ics-lead'] })
  for (const member of team) await answer(deps(), member, roundId, value)
  await closeRound(deps(), facilitator, roundId)
  return { facilitator, member: team[0]!, roundId }
}

const offer = (icsId: string, id: string, changes = {}) =>
  addActivity(deps().db, { kind: 'ics', id: icsId }, id, changes)

test('[G12] [G30] a team gets the fewest activities for what it shares, what it does at once first', async () => {
  const { member, roundId } = await closedWith(2)
  await offer('devon', 'for-both', { develops: [FIRST, SECOND], format: 'coaching' })
  await offer('devon', 'together', { develops: [FIRST], format: 'team-session' })
  await offer('dorset', 'elsewhere', { develops: [FIRST, SECOND], format: 'team-session' })
  const found = (await readTeamDevelopment(deps(), member, roundId))!
  expect(found.areas.map(({ title, mean }) => [title, mean])).toEqual([
    [expect.any(String), 2],
    [expect.any(String), 2],
  ])
  expect(
    found.chosen.map(({ activity, byTeam, covers }) => [activity.id, byTeam, covers.map((one) => one.scale)]),
  ).toEqual([
    ['together', true, ['first']],
    ['for-both', false, ['second']],
  ])
  expect([found.uncovered, found.isSmallest, found.hasSystem]).toEqual([[], true, true])
})

test('[G30] what nothing in the team’s ICS covers remains uncovered, whatever others offer', async () => {
  const { facilitator, roundId } = await closedWith(2)
  await offer('devon', 'one', { develops: [FIRST] })
  await offer('dorset', 'two', { develops: [SECOND] })
  const found = (await readTeamDevelopment(deps(), facilitator, roundId))!
  expect(found.uncovered.map(({ scale }) => scale)).toEqual(['second'])
  expect(found.mayWriteAgreement).toBe(true)
})

test('[G30] it says where nothing published is under 3.5, and where nothing was published', async () => {
  const { member, roundId } = await closedWith(4)
  await offer('devon', 'one', { develops: [FIRST] })
  const found = (await readTeamDevelopment(deps(), member, roundId))!
  expect([found.published, found.areas, found.chosen]).toEqual([2, [], []])
})

test('[D1] [G30] of a round in which four answered nothing is known, and so nothing suggested', async () => {
  const { member, roundId } = await closedWith(1, 4)
  await offer('devon', 'one', { develops: [FIRST] })
  const found = (await readTeamDevelopment(deps(), member, roundId))!
  expect([found.published, found.areas, found.chosen]).toEqual([0, [], []])
})

test('[D10] [G30] nobody reads it who may not read the results', async () => {
  const { facilitator, roundId } = await closedWith(2)
  const lead = await addActor(deps(), 'lead', { role: 'ics-lead', placeId: 'devon' })
  const passer = await addActor(deps(), 'passer-by')
  expect(await readTeamDevelopment(deps(), { kind: 'nobody' }, roundId)).toBeNull()
  expect(await readTeamDevelopment(deps(), passer, roundId)).toBeNull()
  expect(await readTeamDevelopment(deps(), lead, roundId)).toBeNull()
  await shareRound(deps(), facilitator, { roundId, audience: 'ics-lead' })
  expect((await readTeamDevelopment(deps(), lead, roundId))!.isOwn).toBe(false)
})
