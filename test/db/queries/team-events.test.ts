import { expect, test } from 'vitest'
import { insertTeam } from '../../../db/queries/places.server'
import {
  deleteTeamEvent,
  insertTeamEvent,
  listEventRows,
  updateTeamEvent,
} from '../../../db/queries/team-events.server'
import { onBothDatabases } from '../on-both-databases'
import { NINE } from '../rows'

const row = (id: string, happenedOn: string, teamId = 'board') => ({
  ...{ team_id: teamId, id, happened_on: happenedOn, kind: 'funding' as const, text: `Event ${id}` },
  created_at: NINE,
})

onBothDatabases((database) => {
  test('[E1] events are listed by day, and only those of the team are corrected and removed', async () => {
    const { db } = database()
    for (const id of ['board', 'place']) {
      const team = { id, name: id, ics_id: null, chosen_ics_id: null, created_at: NINE, ended_on: null }
      await insertTeam(db, team)
    }
    for (const event of [row('b', '2026-05-01'), row('a', '2026-06-01'), row('c', '2026-05-01', 'place')])
      await insertTeamEvent(db, event)
    expect((await listEventRows(db, 'board')).map(({ id }) => id)).toEqual(['b', 'a'])

    const corrected = { happened_on: '2026-07-01', kind: 'policy' as const, text: 'A new plan' }
    expect(await updateTeamEvent(db, 'place', 'b', corrected)).toBe(false)
    expect(await updateTeamEvent(db, 'board', 'b', corrected)).toBe(true)
    expect(await listEventRows(db, 'board')).toEqual([
      row('a', '2026-06-01'),
      { ...row('b', '2026-07-01'), ...corrected },
    ])
    expect(await deleteTeamEvent(db, 'place', 'b')).toBe(false)
    expect(await deleteTeamEvent(db, 'board', 'b')).toBe(true)
    expect([(await listEventRows(db, 'board')).length, (await listEventRows(db, 'place')).length]).toEqual([
      1, 1,
    ])
  })
})
