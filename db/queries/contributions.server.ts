import { type Kysely, sql } from 'kysely'
import type { Contribution } from '../../app/domain/disclosure/contribution'
import type { QuestionnaireVersion } from '../../app/domain/round/round'
import type { Database } from '../database'
import { inParts } from '../in-parts'
import { numberAssessment } from './number-assessment.server'

/** A round that has closed, of which answers are to be pooled. */
export type ClosedRound = Readonly<{ teamId: string; roundId: string }>

/** So many rounds in one statement. */
const AT_ONCE = 200

type Row = Readonly<{
  team_id: string
  round_id: string
  respondent_id: string
  assessment_id: string
  submitted_at: string | null
  number: string | null
  sector: string | null
  function: string | null
  tier: string | null
  /** All of an assessment's in one: a row each costs more than all the rest of a publication. */
  scores: string | null
}>

/**
 * What some rounds' members let count of one questionnaire version, as it goes in to a publication: one assessment a person,
 * their latest, with the team in whose round it counts. Only of members who had not left, submitted before their round ended, with a consent that stands. Assessments
 * that have no number yet get one. To be called inside the transaction that publishes, after the ledger was locked.
 */
export async function loadContributions(
  db: Kysely<Database>,
  {
    rounds,
    questionnaire,
    newNumber,
  }: Readonly<{
    rounds: readonly ClosedRound[]
    questionnaire: QuestionnaireVersion
    /** Random: nobody can tell from it when it was made, or for whom. */
    newNumber: () => string
  }>,
): Promise<readonly (Contribution & Readonly<{ teamId: string }>)[]> {
  const latest = new Map<string, Row>()
  for (const part of inParts(rounds, AT_ONCE)) {
    const teamOf = new Map(part.map(({ teamId, roundId }) => [roundId, teamId]))
    for (const row of await listCounted(db, [...teamOf.keys()], questionnaire)) {
      if (teamOf.get(row.round_id) !== row.team_id) continue
      const other = latest.get(row.respondent_id)
      if (!other || isLater(row, other)) latest.set(row.respondent_id, row)
    }
  }
  const contributions: (Contribution & Readonly<{ teamId: string }>)[] = []
  for (const row of latest.values()) {
    contributions.push({
      number: row.number ?? (await numberAssessment(db, keyOf(row), newNumber())),
      teamId: row.team_id,
      scores: readScores(row.scores),
      facts: { sector: row.sector, function: row.function, tier: row.tier },
    })
  }
  return contributions
}

async function listCounted(
  db: Kysely<Database>,
  roundIds: readonly string[],
  asked: QuestionnaireVersion,
): Promise<readonly Row[]> {
  return db
    .selectFrom('assessment_use')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.respondent_id', '=', 'assessment_use.respondent_id')
        .onRef('assessment.id', '=', 'assessment_use.assessment_id'),
    )
    .innerJoin('round', 'round.id', 'assessment_use.purpose_id')
    .innerJoin('round_member', (join) =>
      join
        .onRef('round_member.team_id', '=', 'round.team_id')
        .onRef('round_member.round_id', '=', 'round.id')
        .onRef('round_member.person_id', '=', 'assessment_use.respondent_id'),
    )
    .leftJoin('assessment_number', (join) =>
      join
        .onRef('assessment_number.respondent_id', '=', 'assessment.respondent_id')
        .onRef('assessment_number.assessment_id', '=', 'assessment.id'),
    )
    .select([
      'round.team_id',
      'round.id as round_id',
      'assessment.respondent_id',
      'assessment.id as assessment_id',
      'assessment.submitted_at',
      'assessment_number.number',
      'round_member.sector',
      'round_member.function',
      'round_member.tier',
    ])
    .select((select) =>
      select
        .selectFrom('scale_score')
        .select(
          sql<string>`string_agg(scale_id || ' ' || coalesce(cast(score as text), ''), ',')`.as('scores'),
        )
        .whereRef('scale_score.respondent_id', '=', 'assessment.respondent_id')
        .whereRef('scale_score.assessment_id', '=', 'assessment.id')
        .as('scores'),
    )
    .where('assessment_use.purpose', '=', 'round')
    .where('assessment_use.purpose_id', 'in', roundIds)
    .where('assessment_use.withdrawn_at', 'is', null)
    .where('round_member.left_at', 'is', null)
    .where('assessment.questionnaire_id', '=', asked.id)
    .where('assessment.questionnaire_version', '=', asked.version)
    .where('assessment.submitted_at', 'is not', null)
    .whereRef('assessment.submitted_at', '<=', 'round.ended_at')
    .execute()
}

/** Scores by scale, out of "scale score,scale score"; both databases write numbers so that they are read again as they were. */
function readScores(text: string | null): Contribution['scores'] {
  const scores: Record<string, number | null> = {}
  if (text === null) return scores
  for (const pair of text.split(',')) {
    const space = pair.indexOf(' ')
    const score = pair.slice(space + 1)
    scores[pair.slice(0, space)] = score === '' ? null : Number(score)
  }
  return scores
}

/** Of two submitted at the same moment, and of two rounds in which one counts, always the same is taken. */
function isLater(row: Row, other: Row): boolean {
  if (row.submitted_at !== other.submitted_at) return (row.submitted_at ?? '') > (other.submitted_at ?? '')
  if (row.assessment_id !== other.assessment_id) return row.assessment_id < other.assessment_id
  return row.round_id < other.round_id
}

function keyOf({ respondent_id, assessment_id }: Row) {
  return { respondent_id, assessment_id }
}
