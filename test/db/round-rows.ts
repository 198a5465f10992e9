import type { Kysely } from 'kysely'
import type { Database } from '../../db/database'
import { insertRound } from '../../db/queries/rounds.server'
import type { RoundSettings } from '../../app/domain/round/check-round-settings'
import { NINE } from './rows'

export const settings: RoundSettings = {
  kind: 'answers',
  reason: 'Why',
  intendedUse: 'What for',
  opensOn: '2026-11-22',
  closesOn: '2026-12-06',
  threshold: 5,
  breakdowns: ['sector'],
  audience: ['ics-lead'],
  questionnaires: [{ id: 'our-group', version: 1 }],
}

export async function addTeams(db: Kysely<Database>, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await db
      .insertInto('team')
      .values({ id, name: `Team ${id}`, ics_id: null, chosen_ics_id: null, created_at: NINE, ended_on: null })
      .execute()
  }
}

/** Adds a round of a team in a state; it has ended if the state says so. */
export async function addRound(
  db: Kysely<Database>,
  teamId: string,
  id: string,
  state: 'draft' | 'scheduled' | 'open' | 'closed' | 'cancelled' = 'open',
  changes: Partial<RoundSettings> = {},
): Promise<void> {
  await insertRound(db, { ...settings, ...changes, teamId, id, createdAt: NINE })
  const ended = state === 'closed' || state === 'cancelled'
  await db
    .updateTable('round')
    .set({ state, opened_at: NINE, ended_at: ended ? '2026-12-07T00:00:00.000Z' : null })
    .where('id', '=', id)
    .execute()
}
