import type { Kysely } from 'kysely'
import type { Audience, Dimension, QuestionnaireVersion, Round } from '../../app/domain/round/round'
import type { Database } from '../database'
import type { RoundRow } from '../round-tables'

/** What a facilitator says of a round, before it opens. */
export type RoundSettings = Readonly<
  Pick<
    Round,
    | 'kind'
    | 'reason'
    | 'intendedUse'
    | 'opensOn'
    | 'closesOn'
    | 'threshold'
    | 'breakdowns'
    | 'audience'
    | 'questionnaires'
  >
>

/** Adds a round as a draft. */
export async function insertRound(
  db: Kysely<Database>,
  round: RoundSettings & Readonly<{ teamId: string; id: string; createdAt: string }>,
): Promise<void> {
  await db
    .insertInto('round')
    .values({
      ...valuesOf(round),
      team_id: round.teamId,
      id: round.id,
      state: 'draft',
      created_at: round.createdAt,
      opened_at: null,
      ended_at: null,
      make_up: null,
      rate: null,
      rate_on: null,
    })
    .execute()
  await setQuestionnaires(db, round, round.questionnaires)
}

/** Changes a draft; false if it is none. */
export async function updateDraft(
  db: Kysely<Database>,
  key: Readonly<{ teamId: string; id: string }>,
  settings: RoundSettings,
): Promise<boolean> {
  const result = await db
    .updateTable('round')
    .set(valuesOf(settings))
    .where('team_id', '=', key.teamId)
    .where('id', '=', key.id)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (Number(result.numUpdatedRows) !== 1) return false
  await setQuestionnaires(db, key, settings.questionnaires)
  return true
}

/** The round of an id, whichever team's it is. */
export async function findRound(db: Kysely<Database>, id: string): Promise<Round | undefined> {
  const row = await db.selectFrom('round').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const asked = await db
    .selectFrom('round_questionnaire')
    .selectAll()
    .where('team_id', '=', row.team_id)
    .where('round_id', '=', row.id)
    .orderBy('questionnaire_id')
    .execute()
  return toRound(
    row,
    asked.map((one) => ({ id: one.questionnaire_id, version: one.questionnaire_version })),
  )
}

/** All rounds of a team, the newest first. */
export async function listRounds(db: Kysely<Database>, teamId: string): Promise<readonly Round[]> {
  const rows = await db
    .selectFrom('round')
    .selectAll()
    .where('team_id', '=', teamId)
    .orderBy('opens_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const asked = await db
    .selectFrom('round_questionnaire')
    .selectAll()
    .where('team_id', '=', teamId)
    .orderBy('questionnaire_id')
    .execute()
  return rows.map((row) =>
    toRound(
      row,
      asked
        .filter(({ round_id: roundId }) => roundId === row.id)
        .map((one) => ({ id: one.questionnaire_id, version: one.questionnaire_version })),
    ),
  )
}

/** Moves a round from one state to another: true for one caller only. */
export async function moveRound(
  db: Kysely<Database>,
  key: Readonly<{ teamId: string; id: string }>,
  move: Readonly<{
    from: Round['state']
    to: Round['state']
    values?: Readonly<Partial<Pick<RoundRow, 'opened_at' | 'ended_at' | 'make_up'>>>
  }>,
): Promise<boolean> {
  const result = await db
    .updateTable('round')
    .set({ state: move.to, ...move.values })
    .where('team_id', '=', key.teamId)
    .where('id', '=', key.id)
    .where('state', '=', move.from)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

async function setQuestionnaires(
  db: Kysely<Database>,
  { teamId, id }: Readonly<{ teamId: string; id: string }>,
  questionnaires: readonly QuestionnaireVersion[],
): Promise<void> {
  await db
    .deleteFrom('round_questionnaire')
    .where('team_id', '=', teamId)
    .where('round_id', '=', id)
    .execute()
  for (const questionnaire of questionnaires) {
    await db
      .insertInto('round_questionnaire')
      .values({
        team_id: teamId,
        round_id: id,
        questionnaire_id: questionnaire.id,
        questionnaire_version: questionnaire.version,
      })
      .execute()
  }
}

function valuesOf(settings: RoundSettings) {
  return {
    kind: settings.kind,
    reason: settings.reason,
    intended_use: settings.intendedUse,
    opens_on: settings.opensOn,
    closes_on: settings.closesOn,
    threshold: settings.threshold,
    breakdowns: JSON.stringify(settings.breakdowns),
    audience: JSON.stringify(settings.audience),
  }
}

function toRound(row: RoundRow, questionnaires: readonly QuestionnaireVersion[]): Round {
  return {
    id: row.id,
    teamId: row.team_id,
    kind: row.kind,
    state: row.state,
    reason: row.reason,
    intendedUse: row.intended_use,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    threshold: row.threshold,
    // Written by valuesOf, and by nothing else.
    breakdowns: JSON.parse(row.breakdowns) as readonly Dimension[],
    audience: JSON.parse(row.audience) as readonly Audience[],
    questionnaires,
    openedAt: row.opened_at,
    endedAt: row.ended_at,
  }
}
