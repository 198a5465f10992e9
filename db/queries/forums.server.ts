import type { Kysely } from 'kysely'
import type { Database } from '../database'
import type { ForumIntroductionRow, ForumMemberRow, ForumSideRow } from '../forum-tables'

export async function findForumMember(
  db: Kysely<Database>,
  personId: string,
): Promise<ForumMemberRow | undefined> {
  return db.selectFrom('forum_member').selectAll().where('person_id', '=', personId).executeTakeFirst()
}

/** Joins the forums, or changes what was said; since when somebody belongs stays. */
export async function saveForumMember(db: Kysely<Database>, row: ForumMemberRow): Promise<void> {
  const { person_id, joined_at, ...said } = row
  await db
    .insertInto('forum_member')
    .values({ person_id, joined_at, ...said })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(said))
    .execute()
}

/** Takes away everything of somebody in the forums, with the introductions that they were to be part of. */
export async function deleteForumMember(db: Kysely<Database>, personId: string): Promise<void> {
  await db
    .deleteFrom('outgoing_mail')
    .where('id', 'in', (side) =>
      side
        .selectFrom('forum_side')
        .select('forum_side.id')
        .where('introduction_id', 'in', (own) =>
          own.selectFrom('forum_side').select('introduction_id').where('person_id', '=', personId),
        ),
    )
    .execute()
  await db
    .deleteFrom('forum_introduction')
    .where('id', 'in', (own) =>
      own.selectFrom('forum_side').select('introduction_id').where('person_id', '=', personId),
    )
    .execute()
  await db.deleteFrom('forum_member').where('person_id', '=', personId).execute()
}

export async function listForumMembers(db: Kysely<Database>): Promise<readonly ForumMemberRow[]> {
  return db.selectFrom('forum_member').selectAll().orderBy('person_id').execute()
}

/** Every side of every introduction, those of one introduction together. */
export async function listForumSides(
  db: Kysely<Database>,
): Promise<readonly (ForumSideRow & Pick<ForumIntroductionRow, 'proposed_at'>)[]> {
  return db
    .selectFrom('forum_side')
    .innerJoin('forum_introduction', 'forum_introduction.id', 'forum_side.introduction_id')
    .selectAll('forum_side')
    .select('forum_introduction.proposed_at')
    .orderBy('introduction_id')
    .orderBy('person_id')
    .execute()
}

/** Proposes an introduction to two people. */
export async function insertIntroduction(
  db: Kysely<Database>,
  introduction: ForumIntroductionRow,
  sides: readonly Pick<ForumSideRow, 'id' | 'person_id'>[],
): Promise<void> {
  await db.insertInto('forum_introduction').values(introduction).execute()
  await db
    .insertInto('forum_side')
    .values(sides.map((side) => ({ ...side, introduction_id: introduction.id, answer: 'waiting' as const })))
    .execute()
}

/** An introduction as one side is to see it: what the other said of themselves, and who they are once both agreed. */
export type OwnIntroduction = ForumIntroductionRow &
  Readonly<{ sideId: string; answer: ForumSideRow['answer'] }> &
  Readonly<{ other: ForumMemberRow; otherAnswer: ForumSideRow['answer'] }> &
  Readonly<{ otherName: string | null; otherEmail: string }>

/** The introductions that somebody is a side of, the latest first. */
export async function listOwnIntroductions(
  db: Kysely<Database>,
  personId: string,
): Promise<readonly OwnIntroduction[]> {
  const rows = await db
    .selectFrom('forum_side as own')
    .innerJoin('forum_introduction', 'forum_introduction.id', 'own.introduction_id')
    .innerJoin('forum_side as others', 'others.introduction_id', 'own.introduction_id')
    .innerJoin('forum_member', 'forum_member.person_id', 'others.person_id')
    .innerJoin('person', 'person.id', 'others.person_id')
    .selectAll('forum_introduction')
    .select(['own.id as sideId', 'own.answer', 'others.answer as otherAnswer'])
    .select(['person.name as otherName', 'person.email as otherEmail'])
    .select(['forum_member.person_id', 'forum_member.tier', 'forum_member.function', 'forum_member.sector'])
    .select(['forum_member.ics_id', 'forum_member.wishes', 'forum_member.offers', 'forum_member.joined_at'])
    .select(['forum_member.wish_words', 'forum_member.offer_words'])
    .where('own.person_id', '=', personId)
    .where('others.person_id', '!=', personId)
    .orderBy('forum_introduction.proposed_at', 'desc')
    .orderBy('forum_introduction.id')
    .execute()
  return rows.map(({ person_id, tier, function: held, sector, ics_id, wishes, offers, ...row }) => ({
    ...{ id: row.id, kind: row.kind, questionnaire_id: row.questionnaire_id, scale_id: row.scale_id },
    ...{ proposed_at: row.proposed_at, sideId: row.sideId, answer: row.answer },
    ...{ otherAnswer: row.otherAnswer, otherName: row.otherName, otherEmail: row.otherEmail },
    other: {
      ...{ person_id, tier, function: held, sector, ics_id, wishes, offers, joined_at: row.joined_at },
      ...{ wish_words: row.wish_words, offer_words: row.offer_words },
    },
  }))
}

type OwnSide = Readonly<{ personId: string; sideId: string }>

/** Agrees for one's own side: false if there is none of that id, or it was proposed before `since`. */
export async function agreeToSide(db: Kysely<Database>, side: OwnSide, since: string): Promise<boolean> {
  const result = await answerSide(db, side, 'agreed')
    .where('introduction_id', 'in', (latest) =>
      latest.selectFrom('forum_introduction').select('id').where('proposed_at', '>=', since),
    )
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Declines or withdraws for one's own side, whenever it was proposed: false if there is none of that id. */
export async function declineSide(db: Kysely<Database>, side: OwnSide): Promise<boolean> {
  const result = await answerSide(db, side, 'declined').executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

const answerSide = (db: Kysely<Database>, { personId, sideId }: OwnSide, answer: ForumSideRow['answer']) =>
  db.updateTable('forum_side').set({ answer }).where('person_id', '=', personId).where('id', '=', sideId)

/** Where to tell somebody that an introduction waits for their answer; undefined if none does. */
export async function findWaitingSide(
  db: Kysely<Database>,
  sideId: string,
): Promise<Readonly<{ email: string }> | undefined> {
  return db
    .selectFrom('forum_side')
    .innerJoin('person', 'person.id', 'forum_side.person_id')
    .select('person.email')
    .where('forum_side.id', '=', sideId)
    .where('answer', '=', 'waiting')
    .executeTakeFirst()
}
