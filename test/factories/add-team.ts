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
