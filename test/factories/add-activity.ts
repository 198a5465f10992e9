import { addRow } from './add-team'
import { changeData, readRows } from './open-data-file'
import type { TestServer } from './start-test-server'

type DataFile = Pick<TestServer, 'databasePath'>
type Values = Readonly<Record<string, string | number>>

/** Adds a free activity of half an hour, at any time, to the catalogue of an ICS that a server runs on. */
export function addActivityRow(server: DataFile, icsId: string, id: string, changes: Values = {}): void {
  changeData(
    server,
    `insert into catalogue (id, ics_id, revision) values (?, ?, 1)
     on conflict (ics_id) do update set revision = revision + 1`,
    `catalogue-${icsId}`,
    icsId,
  )
  const [catalogue] = readRows(server, 'select id from catalogue where ics_id = ?', icsId)
  addRow(server, 'activity', {
    ...{ catalogue_id: String(catalogue!['id']), id, title: `Title of ${id}`, what_you_do: 'You do this.' },
    ...{ develops: '[{"questionnaire":"system-leadership","scale":"self-understanding"}]', addresses: '[]' },
    ...{ format: 'practice', for_whom: '{"tiers":[],"functions":[],"sectors":[]}', minutes: 30 },
    ...{ timing: 'Half an hour', cost_pounds: 0, cost_note: '', why: 'We think so.', provenance: '[]' },
    ...{ state: 'offered', version: 1, created_at: '2026-01-01', updated_at: '2026-01-01' },
    ...changes,
  })
}

/** Adds an online session of two hours, in 2999, with ten places, to an activity. */
export function addSessionRow(server: DataFile, activityId: string, id: string, changes: Values = {}): void {
  const [activity] = readRows(server, 'select catalogue_id from activity where id = ?', activityId)
  addRow(server, 'activity_session', {
    ...{ catalogue_id: String(activity!['catalogue_id']), activity_id: activityId, id, day: '2999-01-01' },
    ...{ starts_at: '10:00', ends_at: '12:00', capacity: 10, places_taken: 0, version: 1, ...changes },
  })
}
