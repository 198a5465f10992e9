import { expect, test } from 'vitest'
import { closeRound } from '../../app/use-cases/close-round'
import { publishRollUp } from '../../app/use-cases/publish-roll-up'
import { exportSystemNeeds, readSystemNeeds } from '../../app/use-cases/read-system-needs'
import { shareRound } from '../../app/use-cases/share-round'
import type { Audience } from '../../app/domain/round/round'
import { setCatalogueChoice } from '../../db/queries/catalogues.server'
import { addActivity, addSession } from '../db/catalogue-rows'
import { NINE } from '../db/rows'
import { addMembers, addTeam, answer, open, roundLibrary } from '../factories/team-with-round'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)

const leadOf = (icsId: string) => addActor(deps(), `lead-${icsId}`, { role: 'ics-lead', placeId: icsId })
const FIRST = { questionnaire: 'our-group', scale: 'first' }

/** A team of eight who all answered 2 to everything, and a round announced to some. */
async function closedTeam(audience: readonly Audience[], teamId = 'board', from = 1) {
  const facilitator = await addTeam(deps(), teamId)
  const members = await addMembers(deps(), 8, { teamId, from })
  const roundId = await open(deps(), facilitator, { audience })
  for (const member of members) await answer(deps(), member, roundId, 2)
  await closeRound(deps(), facilitator, roundId)
  return { share: () => shareRound(deps(), facilitator, { roundId, audience: 'ics-lead' }) }
}

async function needsOf(icsId: string) {
  const { compared } = (await readSystemNeeds(deps(), await leadOf(icsId), icsId))!
  return {
    needed: compared.all.filter(({ isNeeded }) => isNeeded).map(({ questionnaire }) => questionnaire),
    missing: compared.neededNotOffered.map(({ scale }) => scale),
    met: compared.neededAndOffered.map(({ scale }) => scale),
    idle: compared.offeredNotTakenUp.map(({ scale }) => scale),
    all: compared.all,
  }
}

test('[D10] [G31] a team’s result makes a need once it is shared, and of no other ICS', async () => {
  const { share } = await closedTeam(['ics-lead'])
  expect((await needsOf('devon')).needed).toEqual([])
  await share()
  expect((await needsOf('devon')).missing.sort()).toEqual(['first', 'second'])
  expect((await needsOf('dorset')).needed).toEqual([])
})

test('[D1] [G31] so do the figures of the whole, once they are published', async () => {
  await closedTeam(['ics-figures'])
  await closedTeam(['ics-figures'], 'partnership', 9)
  expect((await needsOf('devon')).needed).toEqual([])
  await publishRollUp(deps(), await leadOf('devon'), { icsId: 'devon', questionnaire: 'our-group' })
  const { all, missing } = await needsOf('devon')
  expect(missing.sort()).toEqual(['first', 'second'])
  expect(all.find(({ scale, mean }) => scale === 'first' && mean !== null)).toMatchObject({
    whole: { kind: 'number', value: 2 },
    teams: 0,
  })
})

test('[G13] [G31] what the ICS holds or has adopted is offered; what others offer is not', async () => {
  await (await closedTeam(['ics-lead'])).share()
  await addActivity(deps().db, { kind: 'region', id: 'south-west' }, 'regional', { develops: [FIRST] })
  await addActivity(deps().db, { kind: 'ics', id: 'dorset' }, 'elsewhere', { develops: [FIRST] })
  expect((await needsOf('devon')).met).toEqual([])
  const second = { ...FIRST, scale: 'second' }
  const catalogueId = await addActivity(deps().db, { kind: 'ics', id: 'devon' }, 'own', {
    develops: [second],
  })
  await addSession(deps().db, { catalogueId, activityId: 'own' }, 'to-come')
  await setCatalogueChoice(deps().db, { catalogueId, activityId: 'regional' }, 'adopted', NINE)
  const { met, missing, idle } = await needsOf('devon')
  expect([met.sort(), missing, idle]).toEqual([['first', 'second'], [], ['second']])
})

test('[G31] nobody reads it but the ICS’s lead, and taking it away is recorded', async () => {
  const { db } = deps()
  const devon = await leadOf('devon')
  for (const actor of [
    { kind: 'nobody' } as const,
    await addActor(deps(), 'passer-by'),
    await leadOf('dorset'),
    await addActor(deps(), 'ann', { role: 'administrator', placeId: null }),
    await addActor(deps(), 'ada', { role: 'academy-lead', placeId: 'south' }),
  ]) {
    expect(await readSystemNeeds(deps(), actor, 'devon')).toBeNull()
    expect(await exportSystemNeeds(deps(), actor, 'devon')).toBeNull()
  }
  expect((await exportSystemNeeds(deps(), devon, 'devon'))!.ics.name).toBe('Devon')
  const entries = await db.selectFrom('audit_entry').select('action').execute()
  expect(entries).toEqual([{ action: 'needs-exported' }])
})
