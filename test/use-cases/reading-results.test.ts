import { expect, test } from 'vitest'
import { closeRound } from '../../app/use-cases/close-round'
import { publishAgain } from '../../app/use-cases/publish-round'
import { publishRollUp } from '../../app/use-cases/publish-roll-up'
import { readAcademyResults } from '../../app/use-cases/read-academy-results'
import { readConditionsOfTeams } from '../../app/use-cases/read-conditions-of-teams'
import { readRoundResults } from '../../app/use-cases/read-round-results'
import { readSystemResults } from '../../app/use-cases/read-system-results'
import { shareRound } from '../../app/use-cases/share-round'
import type { Audience } from '../../app/domain/round/round'
import { makeQuestionnaire, makeScale } from '../factories/questionnaire'
import { makeLibrary } from '../factories/library'
import {
  addHolder,
  addMembers,
  addTeam,
  answer,
  open,
  roundLibrary,
  teamQuestionnaire,
} from '../factories/team-with-round'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)

async function closedFor(audience: readonly Audience[]) {
  const facilitator = await addTeam(deps())
  const members = await addMembers(deps(), 5)
  const roundId = await open(deps(), facilitator, { audience })
  for (const [index, member] of members.entries()) await answer(deps(), member, roundId, index + 1)
  await closeRound(deps(), facilitator, roundId)
  const mayRead = async (actor: SignedIn) => (await readRoundResults(deps(), actor, roundId)) !== null
  const share = (shared: string, actor: SignedIn = facilitator) =>
    shareRound(deps(), actor, { roundId, audience: shared })
  return { facilitator, members, roundId, mayRead, share }
}

test('[D10, O12] the ICS lead reads a result that was announced to them, once it is shared', async () => {
  const { mayRead, share, facilitator } = await closedFor(['ics-lead'])
  const lead = await addActor(deps(), 'lead', { role: 'ics-lead', placeId: 'devon' })
  const other = await addActor(deps(), 'other-lead', { role: 'ics-lead', placeId: 'dorset' })
  expect(await mayRead(lead)).toBe(false)
  expect(await share('ics-lead', lead)).toBe('not-found')
  expect(await share('ics-lead')).toBe('shared')
  expect(await share('ics-lead', facilitator)).toBe('shared')
  expect([await mayRead(lead), await mayRead(other)]).toEqual([true, false])
  const entries = await deps()
    .db.selectFrom('audit_entry')
    .select('id')
    .where('action', '=', 'result-shared')
    .execute()
  expect(entries).toHaveLength(1)
})

test('[D10, O12] other teams of the ICS read it if that was announced and shared, those of another ICS never', async () => {
  const { mayRead, share } = await closedFor(['ics-teams'])
  const near = await addTeam(deps(), 'near')
  const nearMember = await addHolder(deps(), 'near-member', { role: 'member', placeId: 'near' })
  const far = await addTeam(deps(), 'far', 'dorset')
  const lead = await addActor(deps(), 'lead', { role: 'ics-lead', placeId: 'devon' })
  const readers = async () => [
    await mayRead(near),
    await mayRead(nearMember),
    await mayRead(far),
    await mayRead(lead),
  ]
  expect(await readers()).toEqual([false, false, false, false])
  expect(await share('ics-teams')).toBe('shared')
  expect(await readers()).toEqual([true, true, false, false])
})

test('[D10, O12] academies that work with the ICS read it if that was announced and shared, and no other academy', async () => {
  const { mayRead, share } = await closedFor(['academy'])
  for (const [id, icsId] of [
    ['south', 'devon'],
    ['north', 'dorset'],
  ] as const) {
    await deps()
      .db.insertInto('academy')
      .values({ id, name: id, created_at: deps().now().toISOString(), ended_on: null })
      .execute()
    await deps()
      .db.insertInto('academy_ics')
      .values({ academy_id: id, ics_id: icsId, chosen_ics_id: null })
      .execute()
  }
  const lead = await addActor(deps(), 'academy-lead', { role: 'academy-lead', placeId: 'south' })
  const colleague = await addActor(deps(), 'colleague', { role: 'programme-colleague', placeId: 'south' })
  const far = await addActor(deps(), 'far-lead', { role: 'academy-lead', placeId: 'north' })
  const ics = await addActor(deps(), 'lead', { role: 'ics-lead', placeId: 'devon' })
  const readers = async () => [
    await mayRead(lead),
    await mayRead(colleague),
    await mayRead(far),
    await mayRead(ics),
  ]
  expect(await readers()).toEqual([false, false, false, false])
  expect((await readAcademyResults(deps(), lead, 'south'))?.teams).toEqual([])
  expect(await share('academy')).toBe('shared')
  expect(await readers()).toEqual([true, true, false, false])
  expect((await readAcademyResults(deps(), lead, 'south'))?.teams).toMatchObject([{ team: { id: 'board' } }])
  expect((await readAcademyResults(deps(), far, 'north'))?.teams).toEqual([])
  expect(await readAcademyResults(deps(), far, 'south')).toBeNull()
  expect(await readAcademyResults(deps(), ics, 'south')).toBeNull()
})

test('[N13] an academy’s evaluations have what was shared with academies, of their time and about the team alone', async () => {
  const { share } = await closedFor(['academy', 'ics-lead'])
  await deps()
    .db.insertInto('academy')
    .values({ id: 'south', name: 'South', created_at: deps().now().toISOString(), ended_on: null })
    .execute()
  await deps()
    .db.insertInto('academy_ics')
    .values({ academy_id: 'south', ics_id: 'devon', chosen_ics_id: null })
    .execute()
  const read = (from = '2026-01-01', until = '2027-01-01') =>
    readConditionsOfTeams(deps(), { academyId: 'south', from, until })
  await share('ics-lead')
  expect(await read()).toEqual([])
  await share('academy')
  expect(await read()).toMatchObject([{ team: { id: 'board' }, questionnaire: { id: 'our-group' } }])
  expect([await read('2026-12-31'), await read('2026-01-01', '2026-02-01')]).toEqual([[], []])
  expect(
    await readConditionsOfTeams(deps(), { academyId: 'other', from: '2026-01-01', until: '2027-01-01' }),
  ).toEqual([])
})

test('[D10, O12] nothing is shared that was not announced, and no administrator reads it', async () => {
  const { mayRead, share, members } = await closedFor(['ics-figures'])
  for (const audience of ['ics-lead', 'ics-teams', 'academy', 'ics-figures', 'everybody']) {
    expect(await share(audience)).toBe('not-announced')
  }
  expect(await mayRead(await addActor(deps(), 'ann', { role: 'administrator', placeId: null }))).toBe(false)
  expect(await mayRead(await addActor(deps(), 'passer-by'))).toBe(false)
  // Who belonged to it when it closed goes on reading it.
  expect(await mayRead({ ...members[0]!, roles: [] })).toBe(true)
})

test('[O9] before it has closed there is nothing to read, share or publish again', async () => {
  const facilitator = await addTeam(deps())
  await addMembers(deps(), 5)
  const roundId = await open(deps(), facilitator, { audience: ['ics-lead'] })
  expect(await readRoundResults(deps(), facilitator, roundId)).toBeNull()
  expect(await shareRound(deps(), facilitator, { roundId, audience: 'ics-lead' })).toBe('not-found')
  expect(await publishAgain(deps(), facilitator, roundId)).toEqual({ ok: false, reason: 'not-found' })
})

test('[D1, O13] a person in two teams under two addresses counts as two people, and neither team’s result tells of the other', async () => {
  const audience = ['ics-figures'] as const
  const { facilitator, members, roundId } = await closedFor(audience)
  const other = await addTeam(deps(), 'other')
  const elsewhere = await addMembers(deps(), 5, { teamId: 'other', from: 101 })
  // One of the first team has a second account, of the same name, in the other.
  const same = [members[0]!, elsewhere[0]!].map(({ personId }) => personId)
  await deps().db.updateTable('person').set({ name: 'Jo Bell' }).where('id', 'in', same).execute()
  const second = await open(deps(), other, { audience })
  for (const member of elsewhere) await answer(deps(), member, second, 4)
  await closeRound(deps(), other, second)

  for (const [actor, id, theOther] of [
    [facilitator, roundId, [second, 'Team other', ...elsewhere.map(({ personId }) => personId)]],
    [other, second, [roundId, 'Team board', ...members.map(({ personId }) => personId)]],
  ] as const) {
    const results = (await readRoundResults(deps(), actor, id))!
    expect(results.snapshots[0]!.content.whole['first']!.n).toEqual({ state: 'shown', value: 5 })
    for (const words of [...theOther, 'Jo Bell']) expect(JSON.stringify(results)).not.toContain(words)
  }

  const lead = await addHolder(deps(), 'lead', { role: 'ics-lead', placeId: 'devon' })
  expect(await publishRollUp(deps(), lead, { icsId: 'devon', questionnaire: 'our-group' })).toEqual({
    ok: true,
  })
  const { rollUps } = (await readSystemResults(deps(), lead, 'devon'))!
  // By hand: (1 + 2 + 3 + 4 + 5 + 5 × 4) / 10.
  expect(rollUps[0]!.content.whole['first']).toMatchObject({
    n: { state: 'shown', value: 10 },
    mean: { state: 'shown', value: { kind: 'number', value: 3.5 } },
  })
})

test('[R9, O13] a round keeps the version it was asked in, when a newer one has come', async () => {
  const { facilitator, members, roundId } = await closedFor([])
  const scales = [makeScale('first', 4), makeScale('second')]
  const newer = makeQuestionnaire({ ...teamQuestionnaire, version: 2, scales })
  const later = { ...deps(), library: makeLibrary([teamQuestionnaire, newer]) }
  const questionnaires = [{ id: 'our-group', version: 2 }]
  const next = await open(later, facilitator, { questionnaires })
  for (const member of members) await answer(later, member, next, 2, newer)
  await closeRound(later, facilitator, next)
  const versions = await Promise.all(
    [roundId, next].map(
      async (id) => (await readRoundResults(later, facilitator, id))!.snapshots[0]!.content.questionnaire,
    ),
  )
  expect(versions).toEqual(['our-group@1', 'our-group@2'])
})
