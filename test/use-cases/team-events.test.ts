import { expect, test } from 'vitest'
import { listTeamEvents } from '../../app/use-cases/list-team-events'
import { removeTeamEvent } from '../../app/use-cases/remove-team-event'
import { saveTeamEvent } from '../../app/use-cases/save-team-event'
import { insertTeam } from '../../db/queries/places.server'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const event = { happenedOn: '2026-11-22', kind: 'policy', text: 'A new plan was published' } as const

async function addBoard() {
  const row = {
    name: 'Board',
    ics_id: 'devon',
    chosen_ics_id: null,
    created_at: '2026-01-01',
    ended_on: null,
  }
  await insertTeam(deps().db, { id: 'board', ...row })
  await insertTeam(deps().db, { id: 'place', ...row })
  return {
    facilitator: await addActor(deps(), 'fay', { role: 'facilitator', placeId: 'board' }),
    member: await addActor(deps(), 'mo', { role: 'member', placeId: 'board' }),
  }
}

test('[E1] a facilitator writes the log, a member reads it, an ICS lead and another team’s find none', async () => {
  const { facilitator, member } = await addBoard()
  const save = (actor: typeof member, eventId: string | null = null, text: string = event.text) =>
    saveTeamEvent(deps(), actor, { teamId: 'board', eventId, ...event, text })
  expect(await save(member)).toBe('not-found')
  expect(await save(facilitator)).toBe('saved')
  const read = await listTeamEvents(deps(), member, 'board')
  expect(read).toMatchObject({ teamName: 'Board', mayChange: false, events: [event] })
  const { id } = read!.events[0]!
  expect(await save(facilitator, id, 'A new plan for Devon was published')).toBe('saved')
  expect((await listTeamEvents(deps(), facilitator, 'board'))?.events[0]?.text).toBe(
    'A new plan for Devon was published',
  )

  const lead = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
  const other = await addActor(deps(), 'oz', { role: 'facilitator', placeId: 'place' })
  for (const actor of [lead, other]) {
    expect(await listTeamEvents(deps(), actor, 'board')).toBeNull()
    expect(await removeTeamEvent(deps(), actor, { teamId: 'board', eventId: id })).toBe(false)
  }
  // The right team's name doesn't open another's event.
  expect(await removeTeamEvent(deps(), other, { teamId: 'place', eventId: id })).toBe(false)
  expect(await removeTeamEvent(deps(), facilitator, { teamId: 'board', eventId: id })).toBe(true)
  expect(await save(facilitator, id)).toBe('not-found')
  expect((await listTeamEvents(deps(), member, 'board'))?.events).toEqual([])
})

test('[E2] today is refused to nobody, tomorrow to everybody', async () => {
  const { facilitator } = await addBoard()
  const on = (happenedOn: string) =>
    saveTeamEvent(deps(), facilitator, { teamId: 'board', eventId: null, ...event, happenedOn })
  expect([await on('2026-11-22'), await on('2026-11-23')]).toEqual(['saved', 'in-future'])
})
