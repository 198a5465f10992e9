import type { Selectable } from 'kysely'

/** Who has joined the forums, and who was proposed to be put in touch. */
export type ForumTables = {
  forum_member: ForumMemberTable
  /** What an introduction is about. Who it is between stands on its two sides. */
  forum_introduction: {
    id: string
    kind: 'offer' | 'peers'
    questionnaire_id: string
    scale_id: string
    proposed_at: string
  }
  forum_side: ForumSideTable
}

type ForumMemberTable = {
  person_id: string
  tier: string | null
  function: string | null
  sector: string | null
  ics_id: string | null
  /** JSON: scales. */
  wishes: string
  offers: string
  /** What they want and can give, in their own words. */
  wish_words: string
  offer_words: string
  joined_at: string
}

type ForumSideTable = {
  /** What a mail about it is known by. */
  id: string
  introduction_id: string
  person_id: string
  answer: 'waiting' | 'agreed' | 'declined'
}

export type ForumMemberRow = Selectable<ForumMemberTable>
export type ForumSideRow = Selectable<ForumSideTable>
export type ForumIntroductionRow = Selectable<ForumTables['forum_introduction']>
