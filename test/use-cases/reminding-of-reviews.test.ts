import { beforeEach, expect, test } from 'vitest'
import type { Deps } from '../../app/use-cases/deps'
import { remindOfReviews } from '../../app/use-cases/remind-of-reviews'
import { readKeptCatalogue } from '../../app/use-cases/read-kept-catalogue'
import { type Mail, sendNextMail } from '../../app/use-cases/send-next-mail'
import { insertRoleGrant } from '../../db/queries/role-grants.server'
import { writeMail } from '../../server/mail/write-mail'
import { addActivity } from '../db/catalogue-rows'
import { NINE } from '../db/rows'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const DEVON = { kind: 'ics', id: 'devon' } as const
const mailing = (): Deps => ({ ...deps(), signInMail: { via: 'outbox', announce: () => {} } })

async function addKeeper(name: string, role: string, placeId: string | null) {
  await addActor(deps(), name)
  await insertRoleGrant(deps().db, {
    ...{ person_id: name, id: `g-${name}`, role, place_id: placeId },
    ...{ starts_on: '2026-01-01', ends_on: null, created_at: NINE },
  })
}

beforeEach(async () => {
  await addKeeper('lea', 'ics-lead', 'devon')
  await addActivity(deps().db, DEVON, 'a', { title: 'Thinking ahead', reviewOn: '2026-11-22' })
  await addActivity(deps().db, DEVON, 'b', { reviewOn: '2026-11-01', state: 'paused' })
  await addActivity(deps().db, DEVON, 'c', { reviewOn: '2026-11-23' })
  await addActivity(deps().db, DEVON, 'd', { reviewOn: '2026-11-01', state: 'retired' })
})

async function sendAll(): Promise<readonly Mail[]> {
  const sent: Mail[] = []
  const send = (mail: Mail) => {
    sent.push(mail)
    return Promise.resolve({ isSent: true } as const)
  }
  while (await sendNextMail(mailing(), send));
  return sent
}
const nextHour = (day: string) => deps().setNow(`${day}T11:00:00.000Z`)

test('[K26] keepers are told once of what is due, in one mail a catalogue that names no activity', async () => {
  await addKeeper('otto', 'ics-lead', 'devon')
  await addKeeper('dot', 'ics-lead', 'dorset')
  await addKeeper('ann', 'administrator', null)
  await addActivity(deps().db, { kind: 'region', id: 'south-west' }, 'r', { reviewOn: '2026-11-22' })
  expect(await remindOfReviews(mailing())).toEqual({ activities: 3, reminded: 3 })
  const sent = await sendAll()
  expect(sent.map(({ email }) => email).sort()).toEqual([
    ...['ann@council.example', 'lea@council.example', 'otto@council.example'],
  ])
  const { subject, text } = writeMail(
    sent.find(({ email }) => email.startsWith('lea'))!,
    'https://p.example',
  )
  expect(text).toContain('2 activities in the catalogue of Devon')
  expect(text).toContain('https://p.example/catalogues/ics/devon')
  expect(subject + text).not.toContain('Thinking ahead')

  expect(await remindOfReviews(mailing())).toBeNull()
  nextHour('2026-11-22')
  expect(await remindOfReviews(mailing())).toEqual({ activities: 0, reminded: 0 })
  nextHour('2026-11-23')
  expect(await remindOfReviews(mailing())).toEqual({ activities: 1, reminded: 2 })
  const lea = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
  expect((await readKeptCatalogue(deps(), lea, DEVON))!.dueForReview.map(({ id }) => id)).toHaveLength(3)
})

test('[K26] another day is another reminder', async () => {
  await remindOfReviews(mailing())
  await deps().db.updateTable('activity').set({ review_on: '2026-12-01' }).where('id', '=', 'a').execute()
  nextHour('2026-12-01')
  expect(await remindOfReviews(mailing())).toEqual({ activities: 2, reminded: 1 })
})

test('[K26] a mail is not sent once nothing is due, or to who keeps the catalogue no longer', async () => {
  await remindOfReviews(mailing())
  await deps().db.deleteFrom('role_grant').execute()
  expect(await sendAll()).toEqual([])
  // Nobody keeps it now: whoever does later is told then.
  nextHour('2026-11-23')
  expect(await remindOfReviews(mailing())).toEqual({ activities: 0, reminded: 0 })
  await addKeeper('otto', 'ics-lead', 'devon')
  nextHour('2026-11-24')
  expect(await remindOfReviews(mailing())).toEqual({ activities: 1, reminded: 1 })
  await deps().db.updateTable('activity').set({ review_on: null }).execute()
  expect(await sendAll()).toEqual([])
})

test('where no mail is sent nobody is reminded, nor noted as reminded', async () => {
  expect(await remindOfReviews(deps())).toBeNull()
  expect(await remindOfReviews(mailing())).toEqual({ activities: 2, reminded: 1 })
})
