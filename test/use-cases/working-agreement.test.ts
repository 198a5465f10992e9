import { beforeEach, describe, expect, test } from 'vitest'
import type { AgreementWords } from '../../app/domain/round/agreement'
import { markLineDone } from '../../app/use-cases/mark-line-done'
import { readAgreement } from '../../app/use-cases/read-agreement'
import { readAgreementLine } from '../../app/use-cases/read-agreement-line'
import { readLatestAgreement } from '../../app/use-cases/read-latest-agreement'
import { removeAgreementLine } from '../../app/use-cases/remove-agreement-line'
import { saveAgreementLine } from '../../app/use-cases/save-agreement-line'
import { signAgreement } from '../../app/use-cases/sign-agreement'
import { addRoundMember } from '../../db/queries/round-members.server'
import { addMember, addRound } from '../factories/add-round'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
let fay: SignedIn
let finn: SignedIn
let mo: SignedIn

const meet: AgreementWords = {
  kind: 'start',
  text: 'We meet',
  byWhom: 'The chair',
  byWhen: '2027-01-31',
  activityId: null,
}

beforeEach(async () => {
  fay = await addActor(deps(), 'fay', { role: 'facilitator', placeId: 'board' })
  finn = await addActor(deps(), 'finn', { role: 'facilitator', placeId: 'board' })
  mo = await addMember(deps(), 'mo')
  await addRound(deps(), 'round', {}, [mo])
})

const save = (actor: SignedIn, version: number, text = meet.text, lineId = 'line', roundId = 'round') =>
  saveAgreementLine(deps(), actor, { roundId, lineId, version, words: { ...meet, text } })
const textOf = async () => (await readAgreement(deps(), mo, 'round'))?.lines.map(({ text }) => text)
const sign = async (actor: SignedIn, seen?: string | null) =>
  signAgreement(deps(), actor, {
    roundId: 'round',
    seen: seen === undefined ? ((await readAgreement(deps(), actor, 'round'))?.changedAt ?? '') : seen,
  })
const at = (time: string) => deps().setNow(`2026-11-22T${time}:00.000Z`)

describe('[W3] two facilitators of one agreement lose no text', () => {
  test('the second to write over the same version changes nothing, and is told what stands there', async () => {
    expect(await save(fay, 0)).toEqual({ kind: 'saved' })
    expect(await save(fay, 1, 'We meet monthly')).toEqual({ kind: 'saved' })
    expect(await save(finn, 1, 'We meet weekly')).toEqual({
      kind: 'conflict',
      current: { ...meet, id: 'line', text: 'We meet monthly', doneOn: null, version: 2 },
    })
    expect(await textOf()).toEqual(['We meet monthly'])
    expect(await save(finn, 2, 'We meet weekly')).toEqual({ kind: 'saved' })
  })

  test('both at once: one is saved, the other is told', async () => {
    await save(fay, 0)
    const both = await Promise.all([save(fay, 1, 'One'), save(finn, 1, 'Other')])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved'])
  })

  test('what is sent twice is written once', async () => {
    expect([await save(fay, 0), await save(fay, 0)]).toEqual([{ kind: 'saved' }, { kind: 'saved' }])
    expect(await textOf()).toEqual(['We meet'])
  })

  test('a line that was removed meanwhile can be put back; one that was changed is not removed', async () => {
    const remove = (version: number) =>
      removeAgreementLine(deps(), finn, { roundId: 'round', lineId: 'line', version })
    await save(fay, 0)
    await save(fay, 1, 'We meet monthly')
    expect(await remove(1)).toBe('changed-meanwhile')
    expect(await remove(2)).toBe('removed')
    expect(await remove(2)).toBe('not-found')
    expect(await save(fay, 2, 'We meet weekly')).toEqual({ kind: 'conflict', current: null })
    expect(await save(fay, 0, 'We meet weekly')).toEqual({ kind: 'saved' })
    expect(await textOf()).toEqual(['We meet weekly'])
  })
})

describe('[W4, W5] signing', () => {
  test('each signs for themselves and can take it back; who hasn’t is not listed', async () => {
    const ada = await addMember(deps(), 'ada')
    await addRoundMember(deps().db, { teamId: 'board', roundId: 'round', personId: 'ada', at: '2026-11-01' })
    await save(fay, 0)
    expect(await sign(mo)).toBe('signed')
    const seen = await readAgreement(deps(), ada, 'round')
    expect(seen?.signed).toEqual([
      {
        name: 'mo@council.example',
        signedAt: '2026-11-22T09:00:00.000Z',
        isBeforeLastChange: false,
        isOwn: false,
      },
    ])
    expect(JSON.stringify(seen)).not.toContain('ada')
    expect(await sign(ada, null)).toBe('not-found')
    expect(await sign(mo, null)).toBe('taken-back')
    expect((await readAgreement(deps(), ada, 'round'))?.signed).toEqual([])
  })

  test('a signature from before the last change says so, until it is signed anew', async () => {
    const isOld = async () =>
      (await readAgreement(deps(), fay, 'round'))?.signed.map(({ isBeforeLastChange }) => isBeforeLastChange)
    at('09:00')
    await save(fay, 0)
    at('10:00')
    const { changedAt } = (await readAgreement(deps(), mo, 'round'))!
    await sign(mo)
    at('11:00')
    await markLineDone(deps(), fay, { roundId: 'round', lineId: 'line', doneOn: '2026-11-22' })
    expect(await isOld()).toEqual([false])
    await save(fay, 1, 'We meet monthly')
    expect(await isOld()).toEqual([true])
    expect(await sign(mo, changedAt)).toBe('changed-meanwhile')
    expect(await sign(mo)).toBe('signed')
    expect(await isOld()).toEqual([false])
    at('12:00')
    await removeAgreementLine(deps(), fay, { roundId: 'round', lineId: 'line', version: 2 })
    expect(await isOld()).toEqual([true])
  })

  test('a facilitator, and a member who doesn’t belong to the round, sign nothing', async () => {
    await save(fay, 0)
    const late = await addMember(deps(), 'late')
    for (const actor of [fay, late]) expect(await sign(actor)).toBe('not-found')
    expect(await readAgreement(deps(), late, 'round')).toMatchObject({ maySign: false, readsNotes: false })
    expect(await readAgreement(deps(), mo, 'round')).toMatchObject({ maySign: true, readsNotes: true })
  })

  test('whoever leaves the team is named no longer', async () => {
    await save(fay, 0)
    await sign(mo)
    await deps().db.deleteFrom('role_grant').where('person_id', '=', 'mo').execute()
    expect((await readAgreement(deps(), fay, 'round'))?.signed).toEqual([])
  })
})

test('[W5] a line is done on a day that has come, and not done after all', async () => {
  await save(fay, 0)
  const mark = (doneOn: string | null) =>
    markLineDone(deps(), fay, { roundId: 'round', lineId: 'line', doneOn })
  expect([await mark('2026-11-23'), await mark('2026-11-22')]).toEqual(['in-future', 'marked'])
  expect((await readAgreement(deps(), mo, 'round'))?.lines[0]).toMatchObject({
    doneOn: '2026-11-22',
    version: 1,
  })
  expect(await mark(null)).toBe('marked')
})

test('[W1] only the team’s facilitators write it, only its own people read it, and only once it is talked about', async () => {
  const other = await addActor(deps(), 'oz', { role: 'facilitator', placeId: 'place' })
  const lead = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
  for (const actor of [mo, other, lead]) expect(await save(actor, 0)).toEqual({ kind: 'not-found' })
  for (const actor of [other, lead]) expect(await readAgreement(deps(), actor, 'round')).toBeNull()
  await addRound(deps(), 'asking', { state: 'open' })
  await addRound(deps(), 'meeting', { state: 'open', kind: 'consensus' })
  await addRound(deps(), 'called-off', { state: 'cancelled', kind: 'consensus' })
  const mayWrite = async (roundId: string) =>
    (await readAgreementLine(deps(), fay, { roundId, lineId: 'new' })) !== null
  expect(await Promise.all(['asking', 'meeting', 'called-off', 'nowhere'].map(mayWrite))).toEqual([
    false,
    true,
    false,
    false,
  ])
})

test('[W6] the next round has beside it what was agreed last, and not its own', async () => {
  await addRound(deps(), 'before', { opensOn: '2026-05-01' })
  await addRound(deps(), 'first', { opensOn: '2026-01-01' })
  await save(fay, 0, 'First', 'a', 'first')
  await save(fay, 0, 'Before', 'b', 'before')
  await save(fay, 0, 'Now', 'c')
  expect((await readAgreement(deps(), mo, 'round'))?.previous?.lines.map(({ text }) => text)).toEqual([
    'Before',
  ])
  expect((await readLatestAgreement(deps(), mo, 'board'))?.lines.map(({ text }) => text)).toEqual(['Now'])
  const other = await addActor(deps(), 'oz', { role: 'member', placeId: 'place' })
  expect(await readLatestAgreement(deps(), other, 'board')).toBeNull()
})
