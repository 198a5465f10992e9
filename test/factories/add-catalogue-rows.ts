import { addActivityRow, addSessionRow } from './add-activity'
import type { TestServer } from './start-test-server'

/** Adds to Devon's catalogue in a running server's database an activity that is offered, and a session of it. */
export function addCatalogueRows(server: Pick<TestServer, 'databasePath'>, hostEmail: string): void {
  addActivityRow(server, 'devon', 'an-activity', {
    ...{ title: 'A forum', format: 'forum', timing: 'An hour', minutes: 60 },
    develops: '[{"questionnaire":"social-skill","scale":"framing"}]',
  })
  addSessionRow(server, 'an-activity', 'a-session', { host_email: hostEmail })
}
