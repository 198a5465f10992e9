import { addRow } from './add-team'
import { changeData } from './open-data-file'
import type { TestServer } from './start-test-server'

type DataFile = Pick<TestServer, 'databasePath'>

const AT = '2026-01-01'

/** A programme of an academy that is there, with the cohort "x-cohort" and three waves, past the product. */
export function addCohortWithWaves(
  server: DataFile,
  { academy, x }: Readonly<{ academy: string; x: string }>,
): void {
  const own = { academy_id: academy, version: 1, created_at: AT }
  addRow(server, 'programme', {
    ...{ ...own, id: `${x}-programme`, name: 'Leading across', aims: 'To learn together.' },
    ...{ aimed_at: '[]', design: 'project' },
  })
  addRow(server, 'cohort', {
    ...{ ...own, id: `${x}-cohort`, programme_id: `${x}-programme`, name: 'Spring' },
    ...{ reporting: 'at-end', threshold: 8 },
  })
  addWaveRows(server, { academy, cohort: `${x}-cohort`, x })
}

type Waves = Readonly<{ academy: string; cohort: string; x: string }>

/**
 * Three waves of "social-skill" in a cohort that is there: "x-start" has closed, "x-end" is open, looks back and asks what people
 * think, "x-later" is still to come.
 */
export function addWaveRows(server: DataFile, waves: Waves): void {
  addWaveRow(server, waves, { id: 'start', kind: 'baseline', state: 'closed', ended_at: '2026-01-31' })
  // The program closes an open wave whose last day is past.
  addWaveRow(server, waves, { id: 'end', kind: 'end', state: 'open', closes_on: '2999-01-01' })
  const later = { opens_on: '2999-02-01', closes_on: '2999-03-01' }
  addWaveRow(server, waves, { id: 'later', kind: 'follow-up', state: 'planned', ...later })
}

function addWaveRow(
  server: DataFile,
  { academy, cohort, x }: Waves,
  { id, ...changes }: Readonly<Record<string, string>>,
): void {
  const asks = id === 'end' ? 1 : 0
  const [opens_on, closes_on] = id === 'end' ? ['2026-02-01', AT] : [AT, '2026-01-30']
  addRow(server, 'wave', {
    ...{ academy_id: academy, cohort_id: cohort, id: `${x}-${id}`, opens_on, closes_on },
    ...{ asks_then_test: asks, asks_reaction: asks, opened_at: opens_on, ...changes },
  })
  addRow(server, 'wave_questionnaire', {
    ...{ academy_id: academy, wave_id: `${x}-${id}` },
    ...{ questionnaire_id: 'social-skill', questionnaire_version: 1 },
  })
}

/** A submitted assessment of whoever has this address, without answers, that belongs to a wave. */
export function addWaveAnswer(
  server: DataFile,
  email: string,
  { waveId, at = AT }: Readonly<{ waveId: string; at?: string }>,
): void {
  const id = `in-${waveId}`
  changeData(
    server,
    `insert into assessment (respondent_id, id, subject_kind, subject_id, relationship, questionnaire_id,
       questionnaire_version, created_at, updated_at, submitted_at)
     select id, ?, 'person', id, 'self', 'social-skill', 1, ?, ?, ? from person where email = ?`,
    ...[id, at, at, at, email],
  )
  changeData(
    server,
    `insert into assessment_use (respondent_id, assessment_id, purpose, purpose_id, consented_at)
     select id, ?, 'wave', ?, ? from person where email = ?`,
    ...[id, waveId, at, email],
  )
}
