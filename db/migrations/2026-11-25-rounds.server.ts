import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  // What a member says of themselves in a team, theirs to change: for the group's make-up and breakdowns.
  await schema
    .createTable('member_facts')
    .addColumn('team_id', 'text', (column) => column.notNull().references('team.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('sector', 'text')
    .addColumn('function', 'text')
    .addColumn('tier', 'text')
    .addColumn('stated_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('member_facts_key', ['team_id', 'person_id'])
    .execute()
  await schema.createIndex('member_facts_person').on('member_facts').column('person_id').execute()

  // Everything of a round is keyed by its team, which outlives mergers.
  await schema
    .createTable('round')
    .addColumn('team_id', 'text', (column) => column.notNull().references('team.id').onDelete('cascade'))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('intended_use', 'text', (column) => column.notNull())
    .addColumn('opens_on', 'text', (column) => column.notNull())
    .addColumn('closes_on', 'text', (column) => column.notNull())
    .addColumn('threshold', 'integer', (column) => column.notNull())
    .addColumn('breakdowns', 'text', (column) => column.notNull())
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('make_up', 'text')
    .addColumn('rate', 'text')
    .addColumn('rate_on', 'text')
    .addPrimaryKeyConstraint('round_key', ['team_id', 'id'])
    .execute()
  await schema.createIndex('round_state').on('round').columns(['state', 'opens_on']).execute()
  const ofRound = (table: string) =>
    schema
      .createTable(table)
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('round_id', 'text', (column) => column.notNull())
      .addForeignKeyConstraint(
        `${table}_round`,
        ['team_id', 'round_id'],
        'round',
        ['team_id', 'id'],
        (constraint) => constraint.onDelete('cascade'),
      )
  await ofRound('round_questionnaire')
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('round_questionnaire_key', ['team_id', 'round_id', 'questionnaire_id'])
    .execute()
  await ofRound('round_member')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('joined_at', 'text', (column) => column.notNull())
    .addColumn('left_at', 'text')
    .addColumn('sector', 'text')
    .addColumn('function', 'text')
    .addColumn('tier', 'text')
    .addColumn('reminders', 'integer', (column) => column.notNull())
    .addColumn('reminded_on', 'text')
    .addPrimaryKeyConstraint('round_member_key', ['team_id', 'round_id', 'person_id'])
    .execute()
  await schema.createIndex('round_member_person').on('round_member').column('person_id').execute()
  await ofRound('round_share')
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('shared_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('round_share_key', ['team_id', 'round_id', 'audience'])
    .execute()
  // Mail that goes to a member about a round waits in the outbox by this id.
  await ofRound('round_notice')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('round_notice_key', ['team_id', 'round_id', 'id'])
    .execute()
  await schema.createIndex('round_notice_person').on('round_notice').column('person_id').execute()

  // Small teams: one agreed answer a scale; and whether each lets the others see their own profile.
  await ofRound('consensus')
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('scale_id', 'text', (column) => column.notNull())
    .addColumn('value', 'integer')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('consensus_key', ['team_id', 'round_id', 'questionnaire_id', 'scale_id'])
    .execute()
  await ofRound('sharing_choice')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('is_open', 'integer', (column) => column.notNull())
    .addColumn('chosen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sharing_choice_key', ['team_id', 'round_id', 'person_id'])
    .execute()
  await schema.createIndex('sharing_choice_person').on('sharing_choice').column('person_id').execute()

  // Talking about it, and what comes of it.
  await ofRound('discussion_note')
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('scale_id', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('discussion_note_key', ['team_id', 'round_id', 'questionnaire_id', 'scale_id'])
    .execute()
  await ofRound('agreement_action')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('by_whom', 'text', (column) => column.notNull())
    .addColumn('by_when', 'text')
    .addColumn('done_on', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('agreement_action_key', ['team_id', 'round_id', 'id'])
    .execute()
  await ofRound('agreement_signature')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('signed_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('agreement_signature_key', ['team_id', 'round_id', 'person_id'])
    .execute()
  await schema
    .createIndex('agreement_signature_person')
    .on('agreement_signature')
    .column('person_id')
    .execute()
  await schema
    .createTable('team_event')
    .addColumn('team_id', 'text', (column) => column.notNull().references('team.id').onDelete('cascade'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('happened_on', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('team_event_key', ['team_id', 'id'])
    .execute()

  await addPublication(db)
}

async function addPublication(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  // Scores as they were at submission: a group's figures are made from these.
  const ofAssessment = (table: string) =>
    schema
      .createTable(table)
      .addColumn('respondent_id', 'text', (column) => column.notNull())
      .addColumn('assessment_id', 'text', (column) => column.notNull())
      .addForeignKeyConstraint(
        `${table}_assessment`,
        ['respondent_id', 'assessment_id'],
        'assessment',
        ['respondent_id', 'id'],
        (constraint) => constraint.onDelete('cascade'),
      )
  await ofAssessment('scale_score')
    .addColumn('scale_id', 'text', (column) => column.notNull())
    .addColumn('score', 'double precision')
    .addPrimaryKeyConstraint('scale_score_key', ['respondent_id', 'assessment_id', 'scale_id'])
    .execute()
  // The one place that ties an assessment to the number the ledger knows it by: deleted with the assessment.
  await ofAssessment('assessment_number')
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addPrimaryKeyConstraint('assessment_number_key', ['respondent_id', 'assessment_id'])
    .execute()
  await schema
    .createIndex('assessment_use_purpose')
    .on('assessment_use')
    .columns(['purpose', 'purpose_id'])
    .execute()

  // What was published stays as it is. The owner is a team, an ICS or an academy.
  await schema
    .createTable('snapshot')
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('owner_kind', 'text', (column) => column.notNull())
    .addColumn('round_id', 'text')
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addColumn('published_at', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('snapshot_key', ['owner_id', 'id'])
    .execute()
  await schema.createIndex('snapshot_round').on('snapshot').column('round_id').execute()
  // The release ledger (D6). Its members are numbers: nothing in it points to a person.
  await schema
    .createTable('release')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('snapshot_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addColumn('scale_ids', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('release_snapshot').on('release').column('snapshot_id').execute()
  await schema
    .createTable('release_member')
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('release_id', 'text', (column) =>
      column.notNull().references('release.id').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('release_member_key', ['number', 'release_id'])
    .execute()
  await schema.createIndex('release_member_release').on('release_member').column('release_id').execute()
  // Whoever publishes changes this row first: two publications never miss each other.
  await schema
    .createTable('ledger')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('assessment_use_purpose').execute()
  for (const table of [
    'ledger',
    'release_member',
    'release',
    'snapshot',
    'assessment_number',
    'scale_score',
    'team_event',
    'agreement_signature',
    'agreement_action',
    'discussion_note',
    'sharing_choice',
    'consensus',
    'round_notice',
    'round_share',
    'round_member',
    'round_questionnaire',
    'round',
    'member_facts',
  ]) {
    await db.schema.dropTable(table).execute()
  }
}
