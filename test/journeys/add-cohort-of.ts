import { inject } from 'vitest'
import { addCohortWithWaves, addWaveAnswer } from '../factories/add-wave-rows'
import { addRow } from '../factories/add-team'

/** Invites whoever has this address to a cohort of an academy of its own, whose first wave they have answered. */
export function addCohortOf(email: string): Readonly<{ cohort: string; end: string; invitation: string }> {
  const server = { databasePath: inject('databasePath') }
  const x = `of-${email.replace(/\W/g, '-')}`
  const academy = `academy-${x}`
  addRow(server, 'academy', { id: academy, name: 'South Academy', created_at: '2026-01-01' })
  addCohortWithWaves(server, { academy, x })
  addWaveAnswer(server, email, { waveId: `${x}-start`, at: '2026-01-20T09:00:00.000Z' })
  const invitation = `invitation-${x}`
  addRow(server, 'invitation', {
    ...{ id: invitation, email, role: 'cohort-participant', place_id: `${x}-cohort` },
    ...{ starts_on: '2026-01-01', created_at: '2026-01-01', expires_at: '2999-01-01' },
  })
  return { cohort: `${x}-cohort`, end: `${x}-end`, invitation }
}
