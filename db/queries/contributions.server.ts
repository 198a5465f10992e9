import type { Kysely } from 'kysely'
import type { Contribution } from '../../app/domain/disclosure/contribution'
import type { QuestionnaireVersion } from '../../app/domain/round/round'
import type { Database } from '../database'
import { numberAssessment } from './number-assessment.server'

/** A round that has closed, of which answers are to be pooled. */
export type ClosedRound = Readonly<{ teamId: string; roundId: string }>

/** So many rounds in one statement. */
const AT_ONCE = 200

type Row = Readonly<{
  team_id: string
  respondent_id: string
  assessment_id: string
  submitted_at: string | null
  number: string | null
  sector: string | null
  function: string | null
  tier: string | null
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
  const latest = new Map<string, Row & Readonly<{ teamId: string; scores: Record<string, number | null> }>>()
  for (const part of inParts(rounds)) {
    const scores = await listScores(db, part, questionnaire)
    for (const row of await listCounted(db, part, questionnaire)) {
      const other = latest.get(row.respondent_id)
      if (other && (other.submitted_at ?? '') >= (row.submitted_at ?? '')) continue
      const teamId = row.team_id
      latest.set(row.respondent_id, { ...row, teamId, scores: scores.get(row.assessment_id) ?? {} })
    }
  }
  const contributions: (Contribution & Readonly<{ teamId: string }>)[] = []
  for (const row of latest.values()) {
    contributions.push({
      number: row.number ?? (await numberAssessment(db, keyOf(row), newNumber())),
      teamId: row.teamId,
      scores: row.scores,
      facts: { sector: row.sector, function: row.function, tier: row.tier },
    })
  }
  return contributions
}

async function listCounted(
  db: Kysely<Database>,
  rounds: readonly ClosedRound[],
  questionnaire: QuestionnaireVersion,
): Promise<readonly Row[]> {
  return counted(db, rounds, questionnaire)
    .leftJoin('assessment_number', (join) =>
      join
        .onRef('assessment_number.respondent_id', '=', 'assessment.respondent_id')
        .onRef('assessment_number.assessment_id', '=', 'assessment.id'),
    )
    .select([
      'round.team_id',
      'assessment.respondent_id',
      'assessment.id as assessment_id',
      'assessment.submitted_at',
      'assessment_number.number',
      'round_member.sector',
      'round_member.function',
      'round_member.tier',
    ])
    .orderBy('assessment.respondent_id')
    .orderBy('assessment.id')
    .orderBy('round.id')
    .execute()
}

/** Scores by assessment, then by scale. */
async function listScores(
  db: Kysely<Database>,
  rounds: readonly ClosedRound[],
  questionnaire: QuestionnaireVersion,
): Promise<ReadonlyMap<string, Record<string, number | null>>> {
  const rows = await counted(db, rounds, questionnaire)
    .innerJoin('scale_score', (join) =>
      join
        .onRef('scale_score.respondent_id', '=', 'assessment.respondent_id')
        .onRef('scale_score.assessment_id', '=', 'assessment.id'),
    )
    .select(['assessment.id as assessment_id', 'scale_score.scale_id', 'scale_score.score'])
    .execute()
  const byAssessment = new Map<string, Record<string, number | null>>()
  for (const row of rows) {
    const scores = byAssessment.get(row.assessment_id) ?? {}
    scores[row.scale_id] = row.score
    byAssessment.set(row.assessment_id, scores)
  }
  return byAssessment
}

/** The assessments that count in some rounds. */
function counted(db: Kysely<Database>, rounds: readonly ClosedRound[], asked: QuestionnaireVersion) {
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
    .where('assessment_use.purpose', '=', 'round')
    .where(
      'assessment_use.purpose_id',
      'in',
      rounds.map(({ roundId }) => roundId),
    )
    .where('assessment_use.withdrawn_at', 'is', null)
    .where(
      'round.team_id',
      'in',
      rounds.map(({ teamId }) => teamId),
    )
    .where('round_member.left_at', 'is', null)
    .where('assessment.questionnaire_id', '=', asked.id)
    .where('assessment.questionnaire_version', '=', asked.version)
    .where('assessment.submitted_at', 'is not', null)
    .whereRef('assessment.submitted_at', '<=', 'round.ended_at')
}

function keyOf({ respondent_id, assessment_id }: Row) {
  return { respondent_id, assessment_id }
}

function inParts<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, part) =>
    all.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  )
}
