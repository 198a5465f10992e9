import { type Kysely, sql } from 'kysely'

/** What some query looks for, or what the database itself does when a row that others name goes. */
const indexes: Readonly<Record<string, readonly [table: string, ...columns: string[]]>> = {
  assessment_ics: ['assessment', 'ics_id'],
  post_ics_choice: ['post', 'ics_id', 'chosen_ics_id'],
  post_chosen_ics: ['post', 'chosen_ics_id'],
  demand_ics: ['demand', 'ics_id'],
  forum_member_ics: ['forum_member', 'ics_id'],
  role_grant_place_id: ['role_grant', 'place_id'],
  invitation_place_id: ['invitation', 'place_id'],
  invitation_expires: ['invitation', 'expires_at'],
  share_id: ['share', 'id'],
  share_expires: ['share', 'expires_at'],
  share_taken_back: ['share', 'taken_back_at'],
  sign_in_request_email: ['sign_in_request', 'email'],
  provider_sign_in_email: ['provider_sign_in', 'email'],
  sharing_choice_round: ['sharing_choice', 'round_id'],
  audit_entry_actor: ['audit_entry', 'actor_number'],
  audit_entry_subject: ['audit_entry', 'subject_number'],
  forum_introduction_proposed: ['forum_introduction', 'proposed_at'],
  round_share_round: ['round_share', 'round_id'],
  wave_participant_wave: ['wave_participant', 'wave_id'],
}

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, [table, ...columns]] of Object.entries(indexes))
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute()
  await db.schema
    .createIndex('assessment_left')
    .on('assessment')
    .column('updated_at')
    .where(sql.ref('submitted_at'), 'is', null)
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const name of ['assessment_left', ...Object.keys(indexes)]) await db.schema.dropIndex(name).execute()
}
