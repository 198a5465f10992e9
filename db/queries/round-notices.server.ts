import type { Kysely } from 'kysely'
import type { Database } from '../database'
import type { RoundRow, RoundTables } from '../round-tables'

type NewNotice = RoundTables['round_notice']

export async function insertNotices(db: Kysely<Database>, notices: readonly NewNotice[]): Promise<void> {
  for (const notice of notices) await db.insertInto('round_notice').values(notice).execute()
}

export type Notice = NewNotice &
  Pick<RoundRow, 'state' | 'closes_on'> &
  Readonly<{ email: string; team: string; left_at: string | null; hasAnswered: boolean }>

/**
 * A notice with all that its mail needs. Whoever has submitted as many assessments for the round as it has
 * questionnaires has answered.
 */
export async function findNotice(db: Kysely<Database>, id: string): Promise<Notice | undefined> {
  const row = await db
    .selectFrom('round_notice')
    .innerJoin('round', 'round.id', 'round_notice.round_id')
    .innerJoin('team', 'team.id', 'round_notice.team_id')
    .innerJoin('person', 'person.id', 'round_notice.person_id')
    .innerJoin('round_member', (join) =>
      join
        .onRef('round_member.team_id', '=', 'round_notice.team_id')
        .onRef('round_member.round_id', '=', 'round_notice.round_id')
        .onRef('round_member.person_id', '=', 'round_notice.person_id'),
    )
    .selectAll('round_notice')
    .select(['round.state', 'round.closes_on', 'team.name as team', 'person.email', 'round_member.left_at'])
    .where('round_notice.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const asked = await db
    .selectFrom('round_questionnaire')
    .select((select) => select.fn.countAll().as('n'))
    .where('team_id', '=', row.team_id)
    .where('round_id', '=', row.round_id)
    .executeTakeFirstOrThrow()
  const answered = await db
    .selectFrom('assessment_use')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.respondent_id', '=', 'assessment_use.respondent_id')
        .onRef('assessment.id', '=', 'assessment_use.assessment_id'),
    )
    .select((select) => select.fn.countAll().as('n'))
    .where('assessment_use.respondent_id', '=', row.person_id)
    .where('purpose', '=', 'round')
    .where('purpose_id', '=', row.round_id)
    .where('submitted_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return { ...row, hasAnswered: Number(answered.n) >= Number(asked.n) }
}

/** Forgets notices whose mail is in the outbox no more: it was sent, or never will be. Gives how many. */
export async function deleteSentNotices(
  db: Kysely<Database>,
  table: 'round_notice' | 'wave_notice',
): Promise<number> {
  const result = await db
    .deleteFrom(table as 'round_notice')
    .where('id', 'not in', (select) => select.selectFrom('outgoing_mail').select('outgoing_mail.id'))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
