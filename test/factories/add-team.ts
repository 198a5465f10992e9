import { changeData } from './open-data-file'
import type { TestServer } from './start-test-server'

type DataFile = Pick<TestServer, 'databasePath'>

/** Adds a row to a running server's database, past the product. */
export function addRow(
  server: DataFile,
  table: string,
  values: Readonly<Record<string, string | number>>,
): void {
  const columns = Object.keys(values)
  const marks = columns.map(() => '?').join(', ')
  changeData(
    server,
    `insert into ${table} (${columns.join(', ')}) values (${marks})`,
    ...Object.values(values),
  )
}

/** Gives whoever has this address a role, from long ago and without an end. */
export function grantRole(server: DataFile, email: string, role: string, placeId: string): void {
  changeData(
    server,
    `insert into role_grant (person_id, id, role, place_id, starts_on, created_at)
     select id, 'g-' || id || ?, ?, ?, '2026-01-01', '2026-01-01' from person where email = ?`,
    role,
    role,
    placeId,
    email,
  )
}

/** Adds a team of Devon. */
export function addTeam(server: DataFile, id: string): void {
  addRow(server, 'team', { id, name: `The ${id}`, ics_id: 'devon', created_at: '2026-01-01' })
}

/** Adds a round of a team past the product, with whoever has these addresses as its members. */
export function addRoundRow(
  server: DataFile,
  changes: Readonly<Record<string, string | number>> & Readonly<{ team_id: string; id: string }>,
  members: readonly string[] = [],
  questionnaires: readonly string[] = ['collaboration-factors'],
): void {
  // The program closes an open round whose last day is past.
  const closesOn = changes['state'] === 'open' ? '2999-01-01' : '2026-01-20'
  addRow(server, 'round', {
    ...{ kind: 'answers', state: 'closed', reason: 'Why', intended_use: 'What for' },
    ...{ opens_on: '2026-01-01', closes_on: closesOn, threshold: 5, breakdowns: '[]', audience: '[]' },
    ...{ created_at: '2026-01-01', ...changes },
  })
  const key = { team_id: changes.team_id, round_id: changes.id }
  for (const id of questionnaires) {
    addRow(server, 'round_questionnaire', { ...key, questionnaire_id: id, questionnaire_version: 1 })
  }
  for (const email of members) {
    changeData(
      server,
      `insert into round_member (team_id, round_id, person_id, joined_at, reminders)
       select ?, ?, id, '2026-01-01', 0 from person where email = ?`,
      changes.team_id,
      changes.id,
      email,
    )
  }
}
