import { addRow } from './add-team'
import type { TestServer } from './start-test-server'

/** Adds Devon's catalogue to a running server's database, with an activity that is offered and a session of it. */
export function addCatalogueRows(server: Pick<TestServer, 'databasePath'>): void {
  addRow(server, 'catalogue', { id: 'a-catalogue', ics_id: 'devon', revision: 1 })
  addRow(server, 'activity', {
    ...{ catalogue_id: 'a-catalogue', id: 'an-activity', title: 'A forum', what_you_do: 'You meet.' },
    ...{ develops: '[{"questionnaire":"social-skill","scale":"framing"}]', addresses: '[]' },
    ...{ format: 'forum', for_whom: '{"tiers":[],"functions":[],"sectors":[]}', minutes: 60 },
    ...{ timing: 'An hour', cost_pounds: 0, cost_note: '', why: 'Our judgement', provenance: '[]' },
    ...{ state: 'offered', version: 1, created_at: '2026-01-01', updated_at: '2026-01-01' },
  })
  addRow(server, 'activity_session', {
    ...{ catalogue_id: 'a-catalogue', activity_id: 'an-activity', id: 'a-session', day: '2999-01-01' },
    ...{ starts_at: '10:00', ends_at: '12:00', capacity: 10, places_taken: 0, version: 1 },
  })
}
