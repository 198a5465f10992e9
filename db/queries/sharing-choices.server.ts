import type { Kysely } from 'kysely'
import type { AssessmentRow, Database } from '../database'

type RoundKey = Readonly<{ teamId: string; roundId: string }>

export type SharingRow = Readonly<{
  personId: string
  name: string | null
  email: string
  joinedAt: string
  /** Whether they hold the team's membership on the day. */
  belongs: boolean
  isOpen: boolean | null
  chosenAt: string | null
}>

/** The members of a round, each with what they chose about showing their profile: for the program alone. */
export async function listSharingRows(
  db: Kysely<Database>,
  { teamId, roundId }: RoundKey,
  today: string,
): Promise<readonly SharingRow[]> {
  const rows = await db
    .selectFrom('round_member')
    .innerJoin('person', 'person.id', 'round_member.person_id')
    .leftJoin('sharing_choice', (join) =>
      join
        .onRef('sharing_choice.team_id', '=', 'round_member.team_id')
        .onRef('sharing_choice.round_id', '=', 'round_member.round_id')
        .onRef('sharing_choice.person_id', '=', 'round_member.person_id'),
    )
    .select(['person.id as personId', 'person.name', 'person.email', 'joined_at as joinedAt'])
    .select(['is_open', 'chosen_at as chosenAt'])
    .where('round_member.team_id', '=', teamId)
    .where('round_member.round_id', '=', roundId)
    .where('left_at', 'is', null)
    .orderBy('person.email')
    .execute()
  const holders = await db
    .selectFrom('role_grant')
    .select('person_id')
    .where('role', '=', 'member')
    .where('place_id', '=', teamId)
    .where('starts_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>', today)]))
    .execute()
  const belonging = new Set(holders.map(({ person_id: personId }) => personId))
  return rows.map(({ is_open: isOpen, ...row }) => ({
    ...row,
    belongs: belonging.has(row.personId),
    isOpen: isOpen === null ? null : isOpen === 1,
  }))
}

/** When somebody last left a round; null if nobody did. */
export async function findLastLeaving(
  db: Kysely<Database>,
  { teamId, roundId }: RoundKey,
): Promise<string | null> {
  const row = await db
    .selectFrom('round_member')
    .select((select) => select.fn.max('left_at').as('at'))
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return row?.at ?? null
}

/** The submitted assessments that count for a round by their owners' consent, the latest first. */
export async function listCountedAssessments(
  db: Kysely<Database>,
  roundId: string,
): Promise<readonly AssessmentRow[]> {
  return db
    .selectFrom('assessment_use')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.respondent_id', '=', 'assessment_use.respondent_id')
        .onRef('assessment.id', '=', 'assessment_use.assessment_id'),
    )
    .selectAll('assessment')
    .where('purpose', '=', 'round')
    .where('purpose_id', '=', roundId)
    .where('withdrawn_at', 'is', null)
    .where('submitted_at', 'is not', null)
    .orderBy('assessment.id', 'desc')
    .execute()
}

/** Notes what a member chose, over what they had chosen. */
export async function putSharingChoice(
  db: Kysely<Database>,
  { teamId, roundId, personId }: RoundKey & Readonly<{ personId: string }>,
  { isOpen, at }: Readonly<{ isOpen: boolean; at: string }>,
): Promise<void> {
  const values = { is_open: isOpen ? 1 : 0, chosen_at: at }
  await db
    .insertInto('sharing_choice')
    .values({ team_id: teamId, round_id: roundId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['team_id', 'round_id', 'person_id']).doUpdateSet(values))
    .execute()
}

/** Forgets what everybody chose in the rounds that a person belongs or belonged to: of one team, or of all. */
export async function deleteSharingChoicesWith(
  db: Kysely<Database>,
  personId: string,
  teamId: string | null,
): Promise<void> {
  const all = db
    .deleteFrom('sharing_choice')
    .where('round_id', 'in', (rounds) =>
      rounds.selectFrom('round_member').select('round_member.round_id').where('person_id', '=', personId),
    )
  await (teamId === null ? all : all.where('team_id', '=', teamId)).execute()
}
