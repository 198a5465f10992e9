import { beforeEach, describe, expect, test } from 'vitest'
import { bookSession, cancelBooking } from '../../app/use-cases/book-session'
import { listOwnBookings } from '../../app/use-cases/list-own-bookings'
import { notifyBooked } from '../../app/use-cases/notify-booked'
import { readSession } from '../../app/use-cases/read-session'
import { readSessionPeople } from '../../app/use-cases/read-session-people'
import { cancelActivitySession, saveActivitySession } from '../../app/use-cases/save-activity-session'
import { type Mail, sendNextMail } from '../../app/use-cases/send-next-mail'
import { ensureCatalogue } from '../../db/queries/catalogues.server'
import { deletePersonRows } from '../../db/queries/deletions.server'
import { addPost } from '../db/add-post'
import { addActivity, addSession } from '../db/catalogue-rows'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const DEVON = { kind: 'ics', id: 'devon' } as const
const HOST = 'hana@council.example'

// What a process keeps of catalogues goes by their ids, which tables that were emptied would give again.
let catalogues = 0
beforeEach(async () => {
  catalogues += 1
  await ensureCatalogue(deps().db, DEVON, `catalogue-${catalogues}`)
  const catalogueId = await addActivity(deps().db, DEVON, 'walk', { title: 'A walk' })
  await addSession(deps().db, { catalogueId, activityId: 'walk' }, 'walk-1', {
    capacity: 2,
    host_email: HOST,
  })
})

async function addLeader(name: string): Promise<SignedIn> {
  const actor = await addActor(deps(), name)
  await addPost(deps().db, name, { ics_id: 'devon' })
  return actor
}
const book = (actor: SignedIn, isNamed = true) => bookSession(deps(), actor, { sessionId: 'walk-1', isNamed })
const change = (changes: Record<string, string | number | null>) =>
  deps().db.updateTable('activity_session').set(changes).where('id', '=', 'walk-1').execute()
const setState = (state: 'draft' | 'paused') =>
  deps().db.updateTable('activity').set({ state }).where('id', '=', 'walk').execute()

describe('[K31] [K32] booking', () => {
  test('is done by whoever finds the activity at home, until the places are gone', async () => {
    const [amira, ben, cato] = [await addLeader('amira'), await addLeader('ben'), await addLeader('cato')]
    expect([await book(amira), await book(ben), await book(cato)]).toEqual(['booked', 'booked', 'full'])
    expect(await readSession(deps(), amira, 'walk-1')).toMatchObject({
      ...{ booking: { isNamed: true }, session: { placesLeft: 0 }, obstacle: 'full' },
    })
    expect(await book(amira, false)).toBe('booked')
    expect((await readSession(deps(), amira, 'walk-1'))?.booking).toEqual({ isNamed: false })
  })

  test('is refused elsewhere, when it has begun, and when it was cancelled', async () => {
    const amira = await addLeader('amira')
    expect(await book(await addActor(deps(), 'elsewhere'))).toBe('elsewhere')
    deps().setNow('2026-12-01T10:00:00.000Z')
    expect(await book(amira)).toBe('past')
    deps().setNow('2026-12-01T09:59:00.000Z')
    await change({ cancelled_at: '2026-11-30T00:00:00.000Z' })
    expect(await book(amira)).toBe('cancelled')
  })

  test('of a draft is refused to its keepers, and for all others there is no such session', async () => {
    await setState('draft')
    const lead = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
    expect([await book(lead), await book(await addLeader('amira'))]).toEqual(['not-offered', 'not-found'])
    expect(await bookSession(deps(), { kind: 'nobody' }, { sessionId: 'walk-1', isNamed: true })).toBe(
      'not-found',
    )
  })

  test('[K30] what somebody has booked they still see when its activity is paused', async () => {
    const [amira, ben] = [await addLeader('amira'), await addLeader('ben')]
    await book(amira)
    await setState('paused')
    expect(await readSession(deps(), amira, 'walk-1')).toMatchObject({
      title: 'A walk',
      obstacle: 'not-offered',
    })
    expect(await readSession(deps(), ben, 'walk-1')).toBeNull()
    expect((await listOwnBookings(deps(), amira)).map(({ title, isPast }) => [title, isPast])).toEqual([
      ['A walk', false],
    ])
  })

  test('[K34] that is cancelled, or whose account is deleted, gives its place to another', async () => {
    const [amira, ben, cato] = [await addLeader('amira'), await addLeader('ben'), await addLeader('cato')]
    await book(amira)
    await book(ben)
    expect(await cancelBooking(deps(), amira, 'walk-1')).toBe(true)
    expect(await cancelBooking(deps(), amira, 'walk-1')).toBe(false)
    expect(await book(cato)).toBe('booked')
    await deletePersonRows(deps().db, { personId: 'ben', email: ben.email })
    expect(await book(amira)).toBe('booked')
  })
})

test('[K35] the host is told who agreed to it and how many come, a keeper how many, nobody else anything', async () => {
  const [amira, ben] = [await addLeader('amira'), await addLeader('ben')]
  await deps().db.updateTable('person').set({ name: 'Amira Khan' }).where('id', '=', 'amira').execute()
  await book(amira)
  await book(ben, false)
  const host = await addActor(deps(), 'hana')
  const keeper = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
  const other = await addActor(deps(), 'dot', { role: 'ics-lead', placeId: 'dorset' })
  const ask = (who: Parameters<typeof readSessionPeople>[1]) => readSessionPeople(deps(), who, 'walk-1')
  expect(await ask(host)).toMatchObject({ names: ['Amira Khan'], booked: 2 })
  expect(await ask(keeper)).toMatchObject({ names: null, booked: 2 })
  for (const who of [amira, other, { kind: 'nobody' } as const]) expect(await ask(who)).toBeNull()
  await book(ben)
  expect(await ask(host)).toMatchObject({ names: ['Amira Khan', 'ben@council.example'] })
  await change({ host_email: 'somebody@council.example' })
  expect(await ask(host)).toBeNull()
})

test('[K33] [K35] who agreed to be named to one host is not named to the next, be that the keeper, before they agree anew', async () => {
  const amira = await addLeader('amira')
  await book(amira)
  const keeper = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
  const host = (email: string, version: number) =>
    saveActivitySession(deps(), keeper, {
      ...{ id: 'walk-1', version },
      typed: {
        ...{ day: '2026-12-01', starts: '10:00', ends: '12:00', where: 'online', place: '', capacity: '2' },
        host: email,
      },
    })
  expect(await host(keeper.email, 1)).toMatchObject({ kind: 'saved' })
  expect(await readSessionPeople(deps(), keeper, 'walk-1')).toMatchObject({ names: [], booked: 1 })
  expect((await readSession(deps(), amira, 'walk-1'))?.booking).toEqual({ isNamed: false })
  const asked = { sessionId: 'walk-1', isNamed: true }
  expect(await bookSession(deps(), amira, { ...asked, version: 1 })).toBe('changed-meanwhile')
  expect(await bookSession(deps(), amira, { ...asked, version: 2 })).toBe('booked')
  expect(await readSessionPeople(deps(), keeper, 'walk-1')).toMatchObject({ names: [amira.email] })
})

describe('[K36] mail about a session', () => {
  const mailing = () => ({ ...deps(), signInMail: { via: 'outbox', announce: () => undefined } as const })
  async function send(): Promise<readonly Mail[]> {
    const sent: Mail[] = []
    const keep = (mail: Mail) => {
      sent.push(mail)
      return Promise.resolve({ isSent: true } as const)
    }
    while (await sendNextMail(mailing(), keep));
    return sent
  }

  test('goes to each who booked, and says when and where it is when it is sent', async () => {
    await book(await addLeader('amira'))
    await book(await addLeader('ben'), false)
    await addLeader('cato')
    await notifyBooked(mailing(), 'walk-1', 'changed')
    await change({ day: '2026-12-02', place: 'Exeter' })
    const sent = await send()
    expect(sent.map((mail) => mail.kind === 'session' && mail.email).sort()).toEqual([
      'amira@council.example',
      'ben@council.example',
    ])
    expect(sent[0]).toMatchObject({
      ...{ kind: 'session', notice: 'changed', sessionId: 'walk-1', title: 'A walk' },
      session: { day: '2026-12-02', startsAt: '10:00', place: { kind: 'at', name: 'Exeter' } },
    })
  })

  test('[K37] of a session whose title names a capability says that it is a session', async () => {
    await book(await addLeader('amira'))
    await deps().db.updateTable('activity').set({ title: 'Framing the case, a workshop' }).execute()
    await notifyBooked(mailing(), 'walk-1', 'changed')
    expect(await send()).toMatchObject([{ title: 'A session that you booked' }])
  })

  test('isn’t sent to whoever comes no more, nor of a change once it was cancelled', async () => {
    const [amira, ben] = [await addLeader('amira'), await addLeader('ben')]
    await book(amira)
    await book(ben)
    await notifyBooked(mailing(), 'walk-1', 'changed')
    await cancelBooking(deps(), amira, 'walk-1')
    const lead = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
    expect(await cancelActivitySession(mailing(), lead, { id: 'walk-1', version: 1 })).toMatchObject({
      kind: 'saved',
    })
    expect((await send()).map((mail) => mail.kind === 'session' && [mail.notice, mail.email])).toEqual([
      ['cancelled', 'ben@council.example'],
    ])
  })

  test('is put nowhere where no mail is sent', async () => {
    await book(await addLeader('amira'))
    await notifyBooked(deps(), 'walk-1', 'changed')
    expect(await deps().db.selectFrom('session_notice').selectAll().execute()).toEqual([])
  })
})
