import { expect, test } from 'vitest'
import { answerInvitation, listOwnInvitations } from '../../app/use-cases/answer-invitation'
import { endCohort } from '../../app/use-cases/create-cohort'
import { endRole } from '../../app/use-cases/end-role'
import { invite } from '../../app/use-cases/invite'
import { readCohort } from '../../app/use-cases/read-cohort'
import { syncParticipations } from '../../app/use-cases/sync-participations'
import { findCohort, insertCohort } from '../../db/queries/cohorts.server'
import { listParticipations } from '../../db/queries/participations.server'
import { addCohortWithWave, cohortIds } from '../factories/cohort-with-wave'
import { addHolder, roundLibrary } from '../factories/team-with-round'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)
const { cohortId } = cohortIds
const PARTICIPANT = 'cohort-participant'

const inviteTo = (lead: SignedIn, placeId: string, name: string, endsOn: string | null = null) =>
  invite(deps(), lead, {
    ...{ email: `${name}@council.example`, role: PARTICIPANT, placeId, startsOn: '2026-11-22', endsOn },
  })
const idOf = (invited: Awaited<ReturnType<typeof invite>>) => (invited.ok ? invited.invitationId : '')
const accept = (person: SignedIn, invitationId: string) =>
  answerInvitation(deps(), person, { invitationId, answer: 'accept' })
const numbers = async (lead: SignedIn) => {
  const page = (await readCohort(deps(), lead, { cohortId, expected: null }))!
  return [page.takingPart, page.invited, page.left]
}

/** Another cohort, c-2, of the same programme. */
async function addSecond() {
  const first = (await findCohort(deps().db, cohortId))!
  await insertCohort(deps().db, { ...first, id: 'c-2', name: 'Second' })
}

test('[H2] who accepts takes part, who is ended has left, and whoever comes back takes part again', async () => {
  const lead = await addCohortWithWave(deps())
  const ann = await addActor(deps(), 'ann')
  const invited = idOf(await inviteTo(lead, cohortId, 'ann'))
  expect(await numbers(lead)).toEqual([0, 1, 0])
  expect(await accept(ann, invited)).toBe('answered')
  expect(await numbers(lead)).toEqual([1, 0, 0])
  const grant = { role: PARTICIPANT, placeId: cohortId, personId: 'ann', grantId: invited } as const
  expect(await endRole(deps(), lead, grant)).toBe('ended')
  expect(await numbers(lead)).toEqual([0, 0, 1])
  expect(await accept(ann, idOf(await inviteTo(lead, cohortId, 'ann')))).toBe('answered')
  expect(await numbers(lead)).toEqual([1, 0, 0])
})

test('[H2] a role that ends by itself is one who has left, once participations are brought up to date', async () => {
  const lead = await addCohortWithWave(deps())
  const ann = await addActor(deps(), 'ann')
  await accept(ann, idOf(await inviteTo(lead, cohortId, 'ann', '2026-12-01')))
  deps().setNow('2026-12-01T00:30:00.000Z')
  expect(await syncParticipations(deps(), cohortId)).toEqual([])
  expect(await numbers(lead)).toEqual([0, 0, 1])
  expect(await syncParticipations(deps(), 'no-such-cohort')).toEqual([])
})

test('[H2] who takes part in another cohort of the programme by now accepts only after leaving it', async () => {
  const lead = await addCohortWithWave(deps())
  await addSecond()
  const ann = await addActor(deps(), 'ann')
  const invited = idOf(await inviteTo(lead, 'c-2', 'ann'))
  // Past the product: it would not have invited anybody to the first meanwhile.
  const first = { role: PARTICIPANT, placeId: cohortId } as const
  await addHolder(deps(), 'ann', first)
  expect(await accept(ann, invited)).toBe('other-cohort')
  expect(await listParticipations(deps().db, 'c-2')).toEqual([])
  expect(await listOwnInvitations(deps(), ann)).toMatchObject([{ id: invited }])
  // To anybody else there is no such invitation.
  expect(await accept(await addActor(deps(), 'ben'), invited)).toBe('not-found')
  await deps().db.deleteFrom('role_grant').where('place_id', '=', cohortId).execute()
  expect(await accept(ann, invited)).toBe('answered')
})

test('a cohort that ends withdraws the invitations that wait, and makes no new ones', async () => {
  const lead = await addCohortWithWave(deps())
  const ann = await addActor(deps(), 'ann')
  const invited = idOf(await inviteTo(lead, cohortId, 'ann'))
  expect(await endCohort(deps(), lead, cohortId)).toBe(true)
  expect(await listOwnInvitations(deps(), ann)).toEqual([])
  expect(await accept(ann, invited)).toBe('not-found')
  expect(await inviteTo(lead, cohortId, 'ben')).toEqual({ ok: false, reason: 'ended' })
})
