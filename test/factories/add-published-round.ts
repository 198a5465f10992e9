import { publish } from '../../app/domain/disclosure/publish'
import { loadQuestionnaires } from '../../questionnaires/index'
import { addRow } from './add-team'
import type { TestServer } from './start-test-server'

/**
 * Adds a closed round of a team to a running server's database: ten members answered about
 * how they work together. Five are of each sector; three are clinical, too few for any breakdown by function.
 */
export function addPublishedRound(
  server: Pick<TestServer, 'databasePath'>,
  {
    teamId,
    roundId,
    asked = 'collaboration-factors@1',
    closesOn = '2026-01-31',
  }: Readonly<{ teamId: string; roundId: string; asked?: string; closesOn?: string }>,
): void {
  const factors = loadQuestionnaires('questionnaires').find('collaboration-factors@1')!
  const contributions = Array.from({ length: 10 }, (_, index) => ({
    number: `number-${index}`,
    scores: Object.fromEntries(factors.scales.map(({ id }, scale) => [id, 1 + ((index + scale) % 5)])),
    facts: { sector: index < 5 ? 'icb' : 'vcse', function: index < 3 ? 'clinical' : 'executive', tier: null },
  }))
  const { snapshot } = publish({
    questionnaire: asked,
    isSelf: false,
    scaleIds: factors.scales.map(({ id }) => id),
    contributions,
    dimensions: ['sector', 'function'],
    threshold: 5,
    earlier: [],
  })
  addRow(server, 'round', {
    ...{ team_id: teamId, id: roundId, kind: 'answers', state: 'closed', threshold: 5 },
    ...{ reason: 'To see how we work.', intended_use: 'The board will choose two things.' },
    ...{
      opens_on: '2026-01-01',
      closes_on: closesOn,
      breakdowns: '["sector","function"]',
      audience: '["ics-lead"]',
    },
    ...{ created_at: '2026-01-01', opened_at: '2026-01-01', ended_at: '2026-02-01T00:00:00.000Z' },
  })
  const questionnaire = { questionnaire_id: 'collaboration-factors', questionnaire_version: 1 }
  addRow(server, 'round_questionnaire', { team_id: teamId, round_id: roundId, ...questionnaire })
  addRow(server, 'snapshot', {
    ...{ owner_id: teamId, id: `snapshot-of-${roundId}`, owner_kind: 'team', round_id: roundId },
    ...questionnaire,
    published_at: '2026-02-01T00:00:00.000Z',
    content: JSON.stringify(snapshot),
  })
}
