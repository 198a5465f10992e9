import { changeData } from './open-data-file'
import type { TestServer } from './start-test-server'

/** An academy's programme with a cohort, "a-cohort", a planned wave and an event, in the data of a server. */
export function addCohortRows(server: TestServer, academyId: string): void {
  const add = (table: string, values: Readonly<Record<string, string | number>>) => {
    const all = { academy_id: academyId, ...values }
    const columns = Object.keys(all)
    const marks = columns.map(() => '?').join(', ')
    const sql = `insert into ${table} (${columns.join(', ')}) values (${marks})`
    changeData(server, sql, ...Object.values(all))
  }
  add('programme', {
    ...{ id: 'a-programme', name: 'Working across', aims: 'To learn.', aimed_at: '[]', design: 'project' },
    ...{ version: 1, created_at: '2026-01-01' },
  })
  add('cohort', {
    ...{ id: 'a-cohort', programme_id: 'a-programme', name: 'Autumn', reporting: 'at-end' },
    ...{ threshold: 8, version: 1, created_at: '2026-01-01' },
  })
  add('wave', {
    ...{ id: 'a-wave', cohort_id: 'a-cohort', kind: 'baseline', state: 'planned' },
    ...{ opens_on: '2998-01-01', closes_on: '2998-02-01', asks_then_test: 0, asks_reaction: 0 },
  })
  add('wave', {
    ...{ id: 'a-closed-wave', cohort_id: 'a-cohort', kind: 'between', state: 'closed' },
    ...{ opens_on: '2026-01-01', closes_on: '2026-01-02', asks_then_test: 0, asks_reaction: 0 },
  })
  addPublication(server, academyId)
  add('cohort_event', {
    ...{ id: 'an-event', cohort_id: 'a-cohort', happened_on: '2026-01-01', kind: 'other' },
    ...{ text: 'Something', created_at: '2026-01-01' },
  })
  changeData(
    server,
    `insert into guide (owner_id, id, owner_kind, kind, title, text, state, version, created_at, changed_at)
     values (?, 'a-guide', 'academy', 'guidance', 'How to ask', 'Ask.', 'draft', 1, '2026-01-01', '2026-01-01')`,
    academyId,
  )
  add('help_request', {
    ...{ id: 'a-request', asker_kind: 'team', asker_id: 'team', subject: 'How do we begin?' },
    ...{ state: 'open', created_at: '2026-01-01', changed_at: '2026-01-01' },
  })
}

/** Something was published of its closed wave, of a questionnaire that there isn't. */
function addPublication(server: TestServer, academyId: string): void {
  const content = {
    ...{ kind: 'change', questionnaire: 'none@1', threshold: 8, fromWaveId: 'a-wave' },
    ...{ scales: {}, reliability: {} },
  }
  changeData(
    server,
    `insert into snapshot (owner_id, id, owner_kind, wave_id, questionnaire_id, questionnaire_version, published_at, content)
     values (?, 'of-a-wave', 'academy', 'a-closed-wave', 'none', 1, '2026-01-03T06:00:00.000Z', ?)`,
    academyId,
    JSON.stringify(content),
  )
}
