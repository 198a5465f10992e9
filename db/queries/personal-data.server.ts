import type { Kysely } from 'kysely'
import type { Database } from '../database'

/** Tables that hold something about a person, and what of them the person gets. */
export const PERSONAL_TABLES = [
  'person',
  'session',
  'identity',
  'post',
  'role_grant',
  'consent',
  'assessment',
  'answer',
  'scale_importance',
  'assessment_use',
  'share',
  'share_view',
  'member_facts',
  'round_member',
  'round_notice',
  'sharing_choice',
  'measurement_consent',
  'research_consent',
  'research_grant',
  'research_link',
  'participation',
  'wave_participant',
  'wave_notice',
  'then_rating',
  'reaction',
  'agreement_signature',
  'booking',
  'session_notice',
  'activity_session',
  'activity_mark',
  'development_settings',
  'plan',
  'plan_goal',
  'goal_note',
  'plan_notice',
  'review_notice',
  'demand',
  'forum_member',
  'forum_side',
  'scale_score',
  'assessment_number',
  'invitation',
  'sign_in_request',
  'provider_sign_in',
  'outgoing_mail',
  'unreachable_address',
  'audit_number',
  'audit_entry',
] as const satisfies readonly (keyof Database)[]

type Row = Readonly<Record<string, unknown>>
export type PersonalData = Readonly<Record<(typeof PERSONAL_TABLES)[number], readonly Row[]>>

/** What is left out: hashes of secrets, which tell nobody anything. */
const SECRETS = ['token_hash', 'code_hash', 'state_hash']

/** Everything that is held about a person or their address, table by table. */
export async function readPersonalData(
  db: Kysely<Database>,
  { personId, email }: Readonly<{ personId: string; email: string }>,
): Promise<PersonalData> {
  const own = await readOwnRows(db, personId)
  const addressed = await readAddressedRows(db, email)
  const numbers = own.audit_number.map((row) => String(row['number']))
  const mailIds = [
    ...addressed.invitation,
    ...addressed.sign_in_request,
    ...own.share,
    ...own.round_notice,
    ...own.wave_notice,
    ...own.forum_side,
    ...own.plan_notice,
    ...own.session_notice,
    ...own.review_notice,
  ].map((row) => String(row['id']))
  const received = await db.selectFrom('share').selectAll().where('recipient_email', '=', email).execute()
  const all: PersonalData = {
    ...own,
    ...addressed,
    share: [...own.share, ...received],
    outgoing_mail: mailIds.length
      ? await db.selectFrom('outgoing_mail').selectAll().where('id', 'in', mailIds).execute()
      : [],
    audit_entry: numbers.length
      ? await db
          .selectFrom('audit_entry')
          .selectAll()
          .where((where) =>
            where.or([where('actor_number', 'in', numbers), where('subject_number', 'in', numbers)]),
          )
          .orderBy('at')
          .execute()
      : [],
  }
  return Object.fromEntries(
    PERSONAL_TABLES.map((table) => [table, all[table].map(withoutSecrets)]),
  ) as unknown as PersonalData
}

async function readOwnRows(db: Kysely<Database>, personId: string) {
  const ofPerson = (table: 'session') =>
    db.selectFrom(table).selectAll().where('person_id', '=', personId).execute() as Promise<Row[]>
  const ofRespondent = (table: 'assessment') =>
    db.selectFrom(table).selectAll().where('respondent_id', '=', personId).execute() as Promise<Row[]>
  const ofOwner = (table: 'share') =>
    db.selectFrom(table).selectAll().where('owner_id', '=', personId).execute() as Promise<Row[]>
  // The columns are the same, which is all that the query needs of the table's type.
  return {
    person: (await db.selectFrom('person').selectAll().where('id', '=', personId).execute()) as Row[],
    session: await ofPerson('session'),
    identity: await ofPerson('identity' as 'session'),
    post: await ofPerson('post' as 'session'),
    role_grant: await ofPerson('role_grant' as 'session'),
    consent: await ofPerson('consent' as 'session'),
    audit_number: await ofPerson('audit_number' as 'session'),
    member_facts: await ofPerson('member_facts' as 'session'),
    round_member: await ofPerson('round_member' as 'session'),
    round_notice: await ofPerson('round_notice' as 'session'),
    sharing_choice: await ofPerson('sharing_choice' as 'session'),
    measurement_consent: await ofPerson('measurement_consent' as 'session'),
    research_consent: await ofPerson('research_consent' as 'session'),
    research_grant: await ofPerson('research_grant' as 'session'),
    participation: await ofPerson('participation' as 'session'),
    wave_participant: await ofPerson('wave_participant' as 'session'),
    wave_notice: await ofPerson('wave_notice' as 'session'),
    agreement_signature: await ofPerson('agreement_signature' as 'session'),
    booking: await ofPerson('booking' as 'session'),
    session_notice: await ofPerson('session_notice' as 'session'),
    activity_mark: await ofPerson('activity_mark' as 'session'),
    development_settings: await ofPerson('development_settings' as 'session'),
    plan: await ofPerson('plan' as 'session'),
    plan_goal: await ofPerson('plan_goal' as 'session'),
    goal_note: await ofPerson('goal_note' as 'session'),
    plan_notice: await ofPerson('plan_notice' as 'session'),
    review_notice: await ofPerson('review_notice' as 'session'),
    demand: await ofPerson('demand' as 'session'),
    forum_member: await ofPerson('forum_member' as 'session'),
    forum_side: await ofPerson('forum_side' as 'session'),
    assessment: await ofRespondent('assessment'),
    answer: await ofRespondent('answer' as 'assessment'),
    scale_importance: await ofRespondent('scale_importance' as 'assessment'),
    assessment_use: await ofRespondent('assessment_use' as 'assessment'),
    scale_score: await ofRespondent('scale_score' as 'assessment'),
    assessment_number: await ofRespondent('assessment_number' as 'assessment'),
    research_link: await ofRespondent('research_link' as 'assessment'),
    then_rating: await ofRespondent('then_rating' as 'assessment'),
    reaction: await ofRespondent('reaction' as 'assessment'),
    share: await ofOwner('share'),
    share_view: await ofOwner('share_view' as 'share'),
  }
}

async function readAddressedRows(db: Kysely<Database>, email: string) {
  const to = (table: 'invitation') =>
    db.selectFrom(table).selectAll().where('email', '=', email).execute() as Promise<Row[]>
  return {
    invitation: await to('invitation'),
    sign_in_request: await to('sign_in_request' as 'invitation'),
    provider_sign_in: await to('provider_sign_in' as 'invitation'),
    unreachable_address: await to('unreachable_address' as 'invitation'),
    activity_session: (await db
      .selectFrom('activity_session')
      .selectAll()
      .where('host_email', '=', email)
      .execute()) as Row[],
  }
}

function withoutSecrets(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !SECRETS.includes(column)))
}
