import { expect, test } from 'vitest'
import { deleteOwnAccount } from '../../app/use-cases/delete-own-account'
import { publishDemandOfQuarters } from '../../app/use-cases/publish-demand'
import { readSystemNeeds } from '../../app/use-cases/read-system-needs'
import { chooseCounting, readCounting, recordDemand } from '../../app/use-cases/record-demand'
import { addAssessment, NINE } from '../db/rows'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()

const TRUST = { questionnaire: 'social-skill', scale: 'framing' }
const IN_JANUARY = '2027-01-02T09:00:00.000Z'

/** Somebody with a submitted assessment, who found nothing for one scale in their ICS. */
async function addLooking(name: string, icsId: string | null = 'devon'): Promise<SignedIn> {
  const actor = await addActor(deps(), name)
  await addAssessment(deps().db, name, `of-${name}`, {
    ...{ questionnaire_id: 'social-skill', ics_id: icsId, submitted_at: NINE },
  })
  await look(actor)
  return actor
}

const look = (actor: SignedIn) =>
  recordDemand(deps(), actor, { assessmentId: `of-${actor.personId}`, notOfferedLocally: [TRUST] })

async function addPeople(count: number, icsId = 'devon', from = 1): Promise<readonly SignedIn[]> {
  const people: SignedIn[] = []
  for (let at = from; at < from + count; at += 1) people.push(await addLooking(`person-${at}`, icsId))
  return people
}

async function closeQuarter(at = IN_JANUARY) {
  deps().setNow(at)
  return publishDemandOfQuarters(deps())
}

/** What the lead of an ICS is told was looked for in vain. */
async function toldTo(icsId: string) {
  const lead = await addActor(deps(), `lead-${icsId}`, { role: 'ics-lead', placeId: icsId })
  const { compared } = (await readSystemNeeds(deps(), lead, icsId))!
  return compared.all.flatMap(({ scale, demand, demandQuarter }) =>
    demand === null ? [] : [[scale, demand, demandQuarter]],
  )
}

test('[D1] [G33] [G34] once the quarter is over, an ICS’s lead is told a band of eight people or more', async () => {
  await addPeople(8)
  await addPeople(7, 'dorset', 101)
  expect(await publishDemandOfQuarters(deps())).toEqual({ closed: 0, told: 0 })
  expect(await toldTo('devon')).toEqual([])
  expect(await closeQuarter()).toEqual({ closed: 1, told: 1 })
  expect(await toldTo('devon')).toEqual([['framing', '8 to 15', '2026-Q4']])
  expect(await toldTo('dorset')).toEqual([])
})

test('[G34] a quarter is closed once, and what was counted in it counts in no other', async () => {
  const people = await addPeople(8)
  await closeQuarter()
  expect(await closeQuarter(IN_JANUARY)).toBeNull()
  for (const person of people) await look(person)
  expect(await closeQuarter('2027-04-02T09:00:00.000Z')).toEqual({ closed: 0, told: 0 })
  expect(await toldTo('devon')).toEqual([['framing', '8 to 15', '2026-Q4']])
  expect(await deps().db.selectFrom('release').selectAll().execute()).toHaveLength(1)
})

test('[V2] [G34] an account that is deleted before the quarter closes is taken out; after, nothing changes', async () => {
  const [first, second] = await addPeople(9)
  await deleteOwnAccount(deps(), first!)
  await closeQuarter()
  expect(await toldTo('devon')).toEqual([['framing', '8 to 15', '2026-Q4']])
  await deleteOwnAccount(deps(), second!)
  expect(await toldTo('devon')).toEqual([['framing', '8 to 15', '2026-Q4']])
})

test('[G34] and with one of eight gone nothing is told', async () => {
  const [first] = await addPeople(8)
  await deleteOwnAccount(deps(), first!)
  expect(await closeQuarter()).toEqual({ closed: 1, told: 0 })
  expect(await toldTo('devon')).toEqual([])
})

test('[G33] whoever declines is not counted, is taken out of the quarter that runs, and can come back', async () => {
  const [first] = await addPeople(8)
  expect(await readCounting(deps(), first!)).toBe(true)
  await chooseCounting(deps(), first!, false)
  await look(first!)
  expect(await readCounting(deps(), first!)).toBe(false)
  const rows = () => deps().db.selectFrom('demand').select('person_id').execute()
  expect(await rows()).toHaveLength(7)
  await chooseCounting(deps(), first!, true)
  await look(first!)
  expect(await rows()).toHaveLength(8)
})

test('[C3] [G33] only a submitted assessment of one’s own is noted, in one ICS, and nobody’s without an ICS', async () => {
  const amira = await addLooking('amira')
  const bob = await addLooking('bob', null)
  await recordDemand(deps(), bob, { assessmentId: 'of-amira', notOfferedLocally: [TRUST] })
  await addAssessment(deps().db, 'amira', 'draft', { questionnaire_id: 'social-skill', ics_id: 'devon' })
  await recordDemand(deps(), amira, { assessmentId: 'draft', notOfferedLocally: [TRUST] })
  await recordDemand(deps(), amira, {
    assessmentId: 'of-amira',
    notOfferedLocally: [TRUST, { questionnaire: 'system-leadership', scale: 'think-ahead' }],
  })
  await recordDemand(deps(), { kind: 'nobody' }, { assessmentId: 'of-amira', notOfferedLocally: [TRUST] })
  expect(await deps().db.selectFrom('demand').select(['person_id', 'scale_id', 'ics_id']).execute()).toEqual([
    { person_id: 'amira', scale_id: 'framing', ics_id: 'devon' },
  ])
})

test('[G33] an ICS that somebody has left is not told of what they lack where they are now', async () => {
  const amira = await addActor(deps(), 'amira')
  const inIcs = (id: string, icsId: string) =>
    addAssessment(deps().db, 'amira', id, {
      ...{ questionnaire_id: 'social-skill', ics_id: icsId, submitted_at: NINE },
    })
  await inIcs('a-earlier', 'devon')
  await inIcs('b-latest', 'dorset')
  await recordDemand(deps(), amira, { assessmentId: 'a-earlier', notOfferedLocally: [TRUST] })
  expect(await deps().db.selectFrom('demand').select(['assessment_id', 'ics_id']).execute()).toEqual([
    { assessment_id: 'a-earlier', ics_id: 'dorset' },
  ])
})

test('[F1] [G34] demand of an ICS that has merged counts in its successor', async () => {
  await addPeople(8, 'sussex')
  await closeQuarter()
  expect(await toldTo('surrey-and-sussex')).toEqual([['framing', '8 to 15', '2026-Q4']])
})
