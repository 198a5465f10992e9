import { expect, test } from 'vitest'
import type { RoundSettings } from '../../app/domain/round/check-round-settings'
import { changeOpenRound } from '../../app/use-cases/change-open-round'
import { changeDraft, createRound } from '../../app/use-cases/create-round'
import { openRound, takeBackRound } from '../../app/use-cases/open-round'
import { readRound, readRoundsOfTeam } from '../../app/use-cases/read-round'
import { addMembers, addTeam, open, roundLibrary, settings } from '../factories/team-with-round'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)

const create = (actor: SignedIn, changes: Partial<RoundSettings> = {}) =>
  createRound(deps(), actor, { teamId: 'board', settings: { ...settings, ...changes } })

async function createdBy(facilitator: SignedIn, changes: Partial<RoundSettings> = {}): Promise<string> {
  const saved = await create(facilitator, changes)
  if (!saved.ok) throw new Error('The round was refused.')
  return saved.roundId
}

test('[O1] a facilitator sets up a round as a draft, which members do not see until it is confirmed', async () => {
  const facilitator = await addTeam(deps())
  const [member] = await addMembers(deps(), 1)
  const roundId = await createdBy(facilitator)
  expect((await readRound(deps(), facilitator, roundId))?.round).toMatchObject({
    ...settings,
    state: 'draft',
  })
  expect(await readRound(deps(), member!, roundId)).toBeNull()
  expect((await readRoundsOfTeam(deps(), member!, 'board')).rounds).toEqual([])
  expect(await openRound(deps(), facilitator, roundId)).toBe('open')
  expect((await readRound(deps(), member!, roundId))?.membership).toBe('member')
  expect((await readRoundsOfTeam(deps(), member!, 'board')).rounds.map(({ id }) => id)).toEqual([roundId])
})

test('[O2] a round is refused with its dates the wrong way round, in the past, or over a year', async () => {
  const facilitator = await addTeam(deps())
  const refused = async (changes: Partial<RoundSettings>) => {
    const saved = await create(facilitator, changes)
    return !saved.ok && saved.reason === 'refused' ? Object.keys(saved.errors) : null
  }
  expect(await refused({ opensOn: '2026-12-06', closesOn: '2026-12-05' })).toEqual(['closesOn'])
  expect(await refused({ opensOn: '2026-11-01', closesOn: '2026-11-21' })).toEqual(['closesOn'])
  expect(await refused({ closesOn: '2028-01-01' })).toEqual(['closesOn'])
  expect(await refused({ reason: ' ', intendedUse: '' })).toEqual(['reason', 'intendedUse'])
  expect(await refused({ threshold: 4 })).toEqual(['threshold'])
  expect(await refused({ threshold: 5.5 })).toEqual(['threshold'])
  expect(await refused({ questionnaires: [] })).toEqual(['questionnaires'])
  expect(await refused({ questionnaires: [{ id: 'our-group', version: 9 }] })).toEqual(['questionnaires'])
  expect(await refused({ questionnaires: [{ id: 'surroundings', version: 1 }] })).toEqual(['questionnaires'])
  expect(await refused({ opensOn: '2026-11-22', closesOn: '2026-11-22' })).toBeNull()
})

test('[O2] a round without members does not open', async () => {
  const facilitator = await addTeam(deps())
  const roundId = await createdBy(facilitator)
  expect(await openRound(deps(), facilitator, roundId)).toBe('no-members')
  expect((await readRound(deps(), facilitator, roundId))?.round.state).toBe('draft')
})

test('[O2] a draft whose last day has passed meanwhile does not open', async () => {
  const facilitator = await addTeam(deps())
  await addMembers(deps(), 1)
  const roundId = await createdBy(facilitator)
  deps().setNow('2026-12-07T09:00:00.000Z')
  expect(await openRound(deps(), facilitator, roundId)).toBe('over')
})

test('[O3] opening fixes threshold, audience, breakdowns and questionnaires', async () => {
  const facilitator = await addTeam(deps())
  await addMembers(deps(), 1)
  const roundId = await createdBy(facilitator)
  const changed = { ...settings, threshold: 7, audience: ['ics-lead'] as const }
  expect(await changeDraft(deps(), facilitator, { roundId, settings: changed })).toMatchObject({ ok: true })
  await openRound(deps(), facilitator, roundId)
  expect(await changeDraft(deps(), facilitator, { roundId, settings })).toEqual({
    ok: false,
    reason: 'not-draft',
  })
  const page = await readRound(deps(), facilitator, roundId)
  expect(page?.round).toMatchObject({ threshold: 7, audience: ['ics-lead'], state: 'open' })
  expect(await openRound(deps(), facilitator, roundId)).toBe('not-draft')
})

test('[O3] one that is confirmed for a later day can be taken back and set up again', async () => {
  const facilitator = await addTeam(deps())
  await addMembers(deps(), 1)
  const roundId = await createdBy(facilitator, { opensOn: '2026-11-30' })
  expect(await openRound(deps(), facilitator, roundId)).toBe('scheduled')
  expect(await takeBackRound(deps(), facilitator, roundId)).toBe(true)
  expect(await takeBackRound(deps(), facilitator, roundId)).toBe(false)
  expect(await changeDraft(deps(), facilitator, { roundId, settings })).toMatchObject({ ok: true })
})

test('[C5, O1] nobody but the team’s own facilitator sets up, opens, changes or takes back', async () => {
  const facilitator = await addTeam(deps())
  const [member] = await addMembers(deps(), 1)
  const elsewhere = await addTeam(deps(), 'other')
  const lead = await addActor(deps(), 'lead', { role: 'ics-lead', placeId: 'devon' })
  const administrator = await addActor(deps(), 'ann', { role: 'administrator', placeId: null })
  const roundId = await createdBy(facilitator)
  const notFound = { ok: false, reason: 'not-found' }
  for (const actor of [member!, elsewhere, lead, administrator]) {
    expect(await create(actor)).toEqual(notFound)
    expect(await changeDraft(deps(), actor, { roundId, settings })).toEqual(notFound)
    expect(await openRound(deps(), actor, roundId)).toBe('not-found')
    expect(await takeBackRound(deps(), actor, roundId)).toBe(false)
    expect(await changeOpenRound(deps(), actor, { roundId, change: { kind: 'cancel' } })).toBe('not-found')
    expect(await readRound(deps(), actor, roundId)).toBeNull()
  }
  expect(await openRound(deps(), facilitator, 'no-such-round')).toBe('not-found')
})

test('[O4] a round is extended, to a later day only, and not once it has ended', async () => {
  const facilitator = await addTeam(deps())
  await addMembers(deps(), 1)
  const roundId = await open(deps(), facilitator)
  const extend = (closesOn: string) =>
    changeOpenRound(deps(), facilitator, { roundId, change: { kind: 'extend', closesOn } })
  expect(await extend('2026-12-06')).toBe('no-later')
  expect(await extend('2026-12-01')).toBe('no-later')
  expect(await extend('2028-12-01')).toBe('no-later')
  expect(await extend('2026-12-20')).toBe('changed')
  expect((await readRound(deps(), facilitator, roundId))?.round.closesOn).toBe('2026-12-20')
  const cancel = () => changeOpenRound(deps(), facilitator, { roundId, change: { kind: 'cancel' } })
  expect(await cancel()).toBe('changed')
  expect(await cancel()).toBe('ended')
  expect(await extend('2026-12-24')).toBe('ended')
})
