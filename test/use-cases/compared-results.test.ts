import { expect, test } from 'vitest'
import type { RoundSettings } from '../../app/domain/round/check-round-settings'
import { closeRound } from '../../app/use-cases/close-round'
import { exportRoundResult } from '../../app/use-cases/export-round-result'
import { publishRollUp } from '../../app/use-cases/publish-roll-up'
import { readSideBySide } from '../../app/use-cases/read-side-by-side'
import { readSystemResults } from '../../app/use-cases/read-system-results'
import { readTeamOverTime } from '../../app/use-cases/read-team-over-time'
import { shareRound } from '../../app/use-cases/share-round'
import { addHolder, addMembers, addTeam, answer, open, roundLibrary } from '../factories/team-with-round'
import { type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)
const all = ['ics-lead', 'ics-teams', 'ics-figures'] as const

/** A team of Devon whose members, numbered from `from`, gave these values; closed. */
async function closedTeam(
  id: string,
  values: readonly number[],
  { from = 1, ...changes }: Partial<RoundSettings> & { from?: number } = {},
) {
  const facilitator = await addTeam(deps(), id)
  const members = await addMembers(deps(), values.length, { teamId: id, from })
  const roundId = await closeAnswered(facilitator, members, values, changes)
  return { facilitator, members, roundId }
}

async function closeAnswered(
  facilitator: SignedIn,
  members: readonly SignedIn[],
  values: readonly number[],
  changes: Partial<RoundSettings>,
) {
  const roundId = await open(deps(), facilitator, changes)
  for (const [index, value] of values.entries()) await answer(deps(), members[index]!, roundId, value)
  await closeRound(deps(), facilitator, roundId)
  return roundId
}

const addLead = (icsId = 'devon') =>
  addHolder(deps(), `lead-of-${icsId}`, { role: 'ics-lead', placeId: icsId })
const listAudit = async (kind: 'ics' | 'round') => {
  const entries = deps().db.selectFrom('audit_entry').select(['action', 'detail']).orderBy('id')
  const rows = await entries.where('thing_kind', '=', kind).execute()
  return rows.map(({ action, detail }) => `${action} ${detail}`)
}

test('[D10] teams see each other only where both announced it and shared, and the lead what was shared with leads', async () => {
  const one = await closedTeam('wells', [2, 2, 3, 3, 4], { audience: [...all] })
  const two = await closedTeam('bath', [3, 3, 4, 4, 5], { audience: ['ics-teams'], from: 11 })
  await closedTeam('quiet', [1, 2, 3, 4, 5], { from: 21 })
  const lead = await addLead()

  expect(await readSideBySide(deps(), one.members[0]!, one.roundId)).toMatchObject({
    takesPart: false,
    others: [],
  })
  expect((await readSystemResults(deps(), lead, 'devon'))!.teams).toEqual([])

  await shareRound(deps(), one.facilitator, { roundId: one.roundId, audience: 'ics-teams' })
  expect((await readSideBySide(deps(), one.members[0]!, one.roundId))!.others).toEqual([])
  await shareRound(deps(), two.facilitator, { roundId: two.roundId, audience: 'ics-teams' })
  const seen = (await readSideBySide(deps(), one.members[0]!, one.roundId))!
  expect(seen.others.map(({ team }) => team.id)).toEqual(['bath'])
  // Bath was not announced to the lead, and Wells has not been shared with them.
  expect((await readSystemResults(deps(), lead, 'devon'))!.teams).toEqual([])
  await shareRound(deps(), one.facilitator, { roundId: one.roundId, audience: 'ics-lead' })
  expect((await readSystemResults(deps(), lead, 'devon'))!.teams.map(({ team }) => team.id)).toEqual([
    'wells',
  ])

  expect(await readSideBySide(deps(), lead, one.roundId)).toBeNull()
  expect(await readSystemResults(deps(), await addLead('dorset'), 'devon')).toBeNull()
  expect(await readSystemResults(deps(), one.facilitator, 'devon')).toBeNull()
})

test('[D1] the figures of an ICS average people, each once, from 8 on and from announced rounds only', async () => {
  const lead = await addLead()
  const publish = () => publishRollUp(deps(), lead, { icsId: 'devon', questionnaire: 'our-group' })
  expect(await publish()).toEqual({ ok: false, reason: 'no-rounds' })

  const one = await closedTeam('wells', [2, 2, 2, 2, 2, 2], { audience: ['ics-figures'] })
  await closedTeam('quiet', [5, 5, 5, 5, 5], { from: 21 })
  expect(await publish()).toEqual({ ok: false, reason: 'one-team' })

  await closedTeam('bath', [4, 4, 4, 4, 4, 4, 4, 4, 5, 5], { audience: ['ics-figures'], from: 11 })
  expect(await publish()).toEqual({ ok: true })
  const { rollUps } = (await readSystemResults(deps(), lead, 'devon'))!
  // By hand: (6 × 2 + 8 × 4 + 2 × 5) / 16 = 54 / 16 = 3.375. The mean of the teams' means would be 3.1.
  expect(rollUps[0]!.content.whole['first']).toMatchObject({
    n: { state: 'shown', value: 16 },
    mean: { state: 'shown', value: { kind: 'number', value: 3.4 } },
  })
  expect(await publish()).toEqual({ ok: false, reason: 'unchanged' })
  expect(await listAudit('ics')).toEqual(['result-published our-group@1'])
  expect(
    await publishRollUp(deps(), one.facilitator, { icsId: 'devon', questionnaire: 'our-group' }),
  ).toEqual({
    ok: false,
    reason: 'not-found',
  })
})

test('[D2] the figures of an ICS are refused where with a team’s they would leave fewer than k', async () => {
  const lead = await addLead()
  await closedTeam('wells', [2, 3, 2, 3, 4, 4], { audience: ['ics-figures'] })
  // Three alone publish nothing as a team: the ICS's figures less those of Wells would be theirs.
  await closedTeam('bath', [4, 4, 5], { audience: ['ics-figures'], from: 11 })
  const result = await publishRollUp(deps(), lead, { icsId: 'devon', questionnaire: 'our-group' })
  expect(result).toMatchObject({ ok: false, reason: 'refused', why: { rule: 'D2' } })
  expect((await readSystemResults(deps(), lead, 'devon'))!.rollUps).toEqual([])
})

test('a team’s rounds stand in the order of time, for its members and facilitators', async () => {
  const { facilitator, members, roundId } = await closedTeam('wells', [2, 2, 3, 3, 4])
  deps().setNow('2027-05-03T09:00:00.000Z')
  const dates = { opensOn: '2027-05-03', closesOn: '2027-05-17' }
  const second = await closeAnswered(facilitator, members, [3, 3, 4, 4, 5], dates)
  const found = (await readTeamOverTime(deps(), members[0]!, 'wells'))!
  expect(found.rounds.map(({ round }) => round.id)).toEqual([roundId, second])
  expect(await readTeamOverTime(deps(), await addLead(), 'wells')).toBeNull()
})

test('whoever may read a result may take it away, which is recorded; nobody else', async () => {
  const { members, roundId } = await closedTeam('wells', [2, 2, 3, 3, 4])
  expect((await exportRoundResult(deps(), members[0]!, roundId))!.snapshots).toHaveLength(1)
  expect((await listAudit('round')).at(-1)).toBe('result-exported ')
  expect(await exportRoundResult(deps(), await addLead(), roundId)).toBeNull()
})

test('[D10] the figures of an ICS are never those of one team that its lead is not shown', async () => {
  const lead = await addLead()
  const publish = () => publishRollUp(deps(), lead, { icsId: 'devon', questionnaire: 'our-group' })
  const one = await closedTeam('wells', [2, 2, 3, 3, 4, 4, 2, 3, 4], {
    audience: ['ics-lead', 'ics-figures'],
  })
  expect(await publish()).toEqual({ ok: false, reason: 'one-team' })
  await shareRound(deps(), one.facilitator, { roundId: one.roundId, audience: 'ics-lead' })
  expect(await publish()).toEqual({ ok: true })
  // The figures less those of Wells would be Bath's, which was not announced to the lead.
  await closedTeam('bath', [4, 4, 4, 4, 4, 4, 4, 4, 5], { audience: ['ics-figures'], from: 11 })
  expect(await publish()).toEqual({ ok: false, reason: 'one-team' })
})

test('[D1] the figures of an ICS keep to the highest number that members of a round were told', async () => {
  const lead = await addLead()
  const audience = ['ics-figures'] as const
  await closedTeam('wells', [2, 2, 3, 3, 4], { audience, threshold: 12 })
  await closedTeam('bath', [4, 4, 5, 4, 3], { audience, from: 11 })
  const result = await publishRollUp(deps(), lead, { icsId: 'devon', questionnaire: 'our-group' })
  expect(result).toMatchObject({ ok: false, reason: 'refused', why: { rule: 'D1' } })
})
