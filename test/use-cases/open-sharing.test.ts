import { beforeEach, describe, expect, test } from 'vitest'
import { chooseSharing } from '../../app/use-cases/choose-sharing'
import { deleteOwnAccount } from '../../app/use-cases/delete-own-account'
import { leaveTeam } from '../../app/use-cases/leave-team'
import { readMemberProfile } from '../../app/use-cases/read-member-profile'
import { readSharing } from '../../app/use-cases/read-sharing'
import { submitAssessment } from '../../app/use-cases/submit-assessment'
import { agreeUse, withdrawUse } from '../../db/queries/assessment-uses.server'
import { addRoundMember } from '../../db/queries/round-members.server'
import { moveRound } from '../../db/queries/rounds.server'
import { addMember, addRound } from '../factories/add-round'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'
import { sample, sampleLibrary, start } from './sample-assessment'

const deps = withTestDeps(sampleLibrary)
const purpose = { kind: 'round', id: 'round' } as const
const NAMES = ['ada', 'bea', 'cal'] as const
let fay: SignedIn
let members: readonly SignedIn[]

beforeEach(async () => {
  fay = await addActor(deps(), 'fay', { role: 'facilitator', placeId: 'board' })
  members = []
  for (const name of NAMES) members = [...members, await addMember(deps(), name)]
  const questionnaires = [{ id: sample.id, version: sample.version }]
  await addRound(deps(), 'round', { kind: 'open-sharing', state: 'open', questionnaires }, members)
})

async function submitFor(actor: SignedIn): Promise<string> {
  const assessmentId = await start(deps(), actor)
  const use = { respondentId: actor.personId, assessmentId, purpose }
  await agreeUse(deps().db, use, deps().now().toISOString())
  await submitAssessment(deps(), actor, { assessmentId, gapsConfirmed: true })
  return assessmentId
}
const choose = (actor: SignedIn, isOpen: boolean) =>
  chooseSharing(deps(), actor, { roundId: 'round', isOpen })
const isOpenTo = async (actor: SignedIn) => (await readSharing(deps(), actor, 'round'))?.isOpen
const read = (actor: SignedIn, assessmentId: string) =>
  readMemberProfile(deps(), actor, { roundId: 'round', assessmentId })

/** All three have submitted and said yes; gives their assessments. */
async function openIt(): Promise<readonly string[]> {
  const ids: string[] = []
  for (const member of members) {
    ids.push(await submitFor(member))
    expect(await choose(member, true)).toBe('chosen')
  }
  return ids
}

describe('[L3] open sharing', () => {
  test('opens with the last yes and not before; then members read each other by name', async () => {
    const [ada, bea, cal] = members as [SignedIn, SignedIn, SignedIn]
    const ids = [await submitFor(ada), await submitFor(bea), await submitFor(cal)]
    await choose(ada, true)
    await choose(bea, true)
    expect([await isOpenTo(ada), await read(ada, ids[1]!)]).toEqual([false, null])
    expect((await readSharing(deps(), ada, 'round'))?.people).toEqual([])
    await choose(cal, true)
    expect(await isOpenTo(ada)).toBe(true)
    expect((await read(ada, ids[1]!))?.owner).toBe('bea@council.example')
    expect((await readSharing(deps(), ada, 'round'))?.people.map(({ name, isOwn }) => [name, isOwn])).toEqual(
      [
        ['ada@council.example', true],
        ['bea@council.example', false],
        ['cal@council.example', false],
      ],
    )
  })

  test('the others learn nothing else: not from who said no, nor from how many, nor from who has not answered', async () => {
    const [ada, bea, cal] = members as [SignedIn, SignedIn, SignedIn]
    await submitFor(ada)
    await choose(ada, true)
    const seen = async () =>
      JSON.stringify([await readSharing(deps(), ada, 'round'), await readSharing(deps(), fay, 'round')])
    const nobody = await seen()
    await submitFor(bea)
    expect(await seen()).toBe(nobody)
    await choose(bea, false)
    expect(await seen()).toBe(nobody)
    await submitFor(cal)
    await choose(cal, false)
    expect(await seen()).toBe(nobody)
    await choose(bea, true)
    expect(await seen()).toBe(nobody)
  })

  test('only who has a profile to show is asked; taking back is never refused', async () => {
    const [ada] = members as [SignedIn, SignedIn, SignedIn]
    expect(await choose(ada, true)).toBe('not-yet')
    expect((await readSharing(deps(), ada, 'round'))?.own).toMatchObject({ hasProfiles: false, choice: null })
    expect(await choose(ada, false)).toBe('chosen')
    expect(await choose(fay, true)).toBe('not-found')
  })

  test('one that is taken back closes it for all at once; the last yes opens it again', async () => {
    const ids = await openIt()
    const [ada, bea] = members as [SignedIn, SignedIn, SignedIn]
    await choose(bea, false)
    expect([await isOpenTo(ada), await read(ada, ids[2]!), await read(bea, ids[0]!)]).toEqual([
      false,
      null,
      null,
    ])
    await choose(bea, true)
    expect(await isOpenTo(ada)).toBe(true)
  })

  test('a facilitator learns that it is open, and reads nobody; nor does another team’s member', async () => {
    const ids = await openIt()
    const other = await addMember(deps(), 'oz', 'place')
    expect(await readSharing(deps(), fay, 'round')).toMatchObject({ isOpen: true, own: null, people: [] })
    for (const actor of [fay, other]) expect(await read(actor, ids[0]!)).toBeNull()
    expect(await readSharing(deps(), other, 'round')).toBeNull()
  })

  test('only what counts in the round is shown, whatever else its owner has', async () => {
    const [ada, bea] = members as [SignedIn, SignedIn, SignedIn]
    await openIt()
    const private_ = await start(deps(), bea)
    await submitAssessment(deps(), bea, { assessmentId: private_, gapsConfirmed: true })
    expect(await read(ada, private_)).toBeNull()
  })

  test('the audit log keeps that somebody chose, and neither who nor what', async () => {
    const [ada] = members as [SignedIn, SignedIn, SignedIn]
    await submitFor(ada)
    const entries = () =>
      deps()
        .db.selectFrom('audit_entry')
        .select(['detail', 'thing_id', 'actor_number', 'subject_number'])
        .where('action', '=', 'sharing-chosen')
        .execute()
    await choose(ada, true)
    await choose(ada, false)
    expect(await entries()).toEqual([
      { detail: '', thing_id: 'round', actor_number: null, subject_number: null },
      { detail: '', thing_id: 'round', actor_number: null, subject_number: null },
    ])
  })
})

describe('[L4] it closes for all, and says nothing of why', () => {
  test('when an assessment is withdrawn from the round', async () => {
    const ids = await openIt()
    const use = { respondentId: 'bea', assessmentId: ids[1]!, purpose }
    await withdrawUse(deps().db, use, deps().now().toISOString())
    expect(await isOpenTo(members[0]!)).toBe(false)
  })

  test('when somebody deletes their account: those who stay are asked again, and can open it among them', async () => {
    await openIt()
    const [ada, bea, cal] = members as [SignedIn, SignedIn, SignedIn]
    await deleteOwnAccount(deps(), cal)
    expect(await readSharing(deps(), ada, 'round')).toMatchObject({ isOpen: false, own: { choice: null } })
    await choose(ada, true)
    expect(await isOpenTo(ada)).toBe(false)
    await choose(bea, true)
    expect(await isOpenTo(ada)).toBe(true)
  })

  test('when somebody leaves the team, while it is open and after it has closed', async () => {
    await openIt()
    const [ada, , cal] = members as [SignedIn, SignedIn, SignedIn]
    await moveRound(deps().db, { teamId: 'board', id: 'round' }, { from: 'open', to: 'closed' })
    expect(await isOpenTo(ada)).toBe(true)
    expect(await leaveTeam(deps(), cal, 'board')).toBe(true)
    expect(await readSharing(deps(), ada, 'round')).toMatchObject({ isOpen: false, own: { choice: null } })
  })

  test('when somebody joins: a yes was not to them, and theirs alone opens nothing', async () => {
    await openIt()
    deps().setNow('2026-11-23T09:00:00.000Z')
    const dot = await addMember(deps(), 'dot')
    const at = deps().now().toISOString()
    await addRoundMember(deps().db, { teamId: 'board', roundId: 'round', personId: 'dot', at })
    expect(await isOpenTo(members[0]!)).toBe(false)
    await submitFor(dot)
    await choose(dot, true)
    expect(await isOpenTo(dot)).toBe(false)
    for (const member of members) await choose(member, true)
    expect(await isOpenTo(dot)).toBe(true)
  })

  test('one alone is never open', async () => {
    await openIt()
    const [ada, bea, cal] = members as [SignedIn, SignedIn, SignedIn]
    for (const gone of [bea, cal]) await deleteOwnAccount(deps(), gone)
    await choose(ada, true)
    expect(await isOpenTo(ada)).toBe(false)
  })
})
