import { expect, test } from 'vitest'
import type { TypedSession } from '../../app/domain/development/check-activity-session'
import type { Deps } from '../../app/use-cases/deps'
import { cancelActivitySession, saveActivitySession } from '../../app/use-cases/save-activity-session'
import { type Mail, sendNextMail } from '../../app/use-cases/send-next-mail'
import { takePlace } from '../../db/queries/bookings.server'
import { addActivity, addSession } from '../db/catalogue-rows'
import { NINE } from '../db/rows'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const mailing = (): Deps => ({ ...deps(), signInMail: { via: 'outbox', announce: () => {} } })
const typed: TypedSession = {
  ...{
    day: '2026-12-01',
    starts: '10:00',
    ends: '12:00',
    where: 'online',
    place: '',
    capacity: '10',
    host: '',
  },
}

test('[K21] whoever booked is told of another time, and that it is cancelled; not of more places', async () => {
  const lea = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
  await addActor(deps(), 'amira')
  const catalogueId = await addActivity(deps().db, { kind: 'ics', id: 'devon' }, 'forum')
  await addSession(deps().db, { catalogueId, activityId: 'forum' }, 'session')
  await takePlace(deps().db, { person_id: 'amira', session_id: 'session', is_named: 0, booked_at: NINE })
  const sent: Mail[] = []
  const sendAll = async () => {
    const send = (mail: Mail) => Promise.resolve(sent.push(mail)).then(() => ({ isSent: true }) as const)
    for (let more = true; more;) more = await sendNextMail(mailing(), send)
    return sent.splice(0).map((mail) => (mail.kind === 'session' ? [mail.email, mail.notice] : [mail.kind]))
  }
  const save = (version: number, changes: Partial<TypedSession>) =>
    saveActivitySession(mailing(), lea, { id: 'session', version, typed: { ...typed, ...changes } })
  expect((await save(1, { capacity: '20' })).kind).toBe('saved')
  expect(await sendAll()).toEqual([])
  expect((await save(2, { capacity: '20', starts: '11:00' })).kind).toBe('saved')
  expect(await sendAll()).toEqual([['amira@council.example', 'changed']])
  expect((await cancelActivitySession(mailing(), lea, { id: 'session', version: 3 })).kind).toBe('saved')
  expect(await sendAll()).toEqual([['amira@council.example', 'cancelled']])
})
