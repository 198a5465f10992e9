import { changeData } from './open-data-file'
import type { TestServer } from './start-test-server'

type Values = Readonly<Record<string, string | number>>

function insert(server: TestServer, table: string, values: Values): void {
  const columns = Object.keys(values)
  changeData(
    server,
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    ...Object.values(values),
  )
}

/** Adds a free activity of half an hour, at any time, to the catalogue of an ICS that a server runs on. */
export function addActivityRow(server: TestServer, icsId: string, id: string, changes: Values = {}): void {
  changeData(
    server,
    `insert into catalogue (id, ics_id, revision) values ('catalogue-' || ?, ?, 1)
     on conflict (ics_id) do update set revision = revision + 1`,
    icsId,
    icsId,
  )
  insert(server, 'activity', {
    ...{ catalogue_id: `catalogue-${icsId}`, id, title: `Title of ${id}`, what_you_do: 'You do this.' },
    ...{ develops: '[{"questionnaire":"system-leadership","scale":"self-understanding"}]', addresses: '[]' },
    ...{ format: 'practice', for_whom: '{"tiers":[],"functions":[],"sectors":[]}', minutes: 30 },
    ...{ timing: 'Half an hour', cost_pounds: 0, cost_note: '', why: 'We think so.', provenance: '[]' },
    ...{ state: 'offered', version: 1, created_at: '2026-01-01', updated_at: '2026-01-01' },
    ...changes,
  })
}

/** Adds an online session of two hours, in 2999, with ten places, to an activity of Devon. */
export function addSessionRow(
  server: TestServer,
  activityId: string,
  id: string,
  changes: Values = {},
): void {
  insert(server, 'activity_session', {
    ...{ catalogue_id: 'catalogue-devon', activity_id: activityId, id, day: '2999-01-01', version: 1 },
    ...{ starts_at: '10:00', ends_at: '12:00', capacity: 10, places_taken: 0 },
    ...changes,
  })
}
