import type { Selectable } from 'kysely'

/** Rounds of teams, what came of them, and what was published. A team's rows are keyed by the team. */
export type RoundTables = {
  member_facts: MemberFactsTable
  round: RoundTable
  round_questionnaire: OfRound & { questionnaire_id: string; questionnaire_version: number }
  round_member: RoundMemberTable
  round_share: OfRound & { audience: string; shared_at: string }
  round_notice: RoundNoticeTable
  consensus: ConsensusTable
  sharing_choice: OfRound & { person_id: string; is_open: number; chosen_at: string }
  discussion_note: DiscussionNoteTable
  /** When the words of an agreement last changed: what a signature is held against. */
  agreement: OfRound & { changed_at: string }
  agreement_action: AgreementActionTable
  agreement_signature: OfRound & { person_id: string; signed_at: string }
  team_event: TeamEventTable
  scale_score: OfAssessment & { scale_id: string; score: number | null }
  /** Ties an assessment to the number that the ledger knows it by; goes with the assessment. */
  assessment_number: OfAssessment & { number: string }
  snapshot: SnapshotTable
  release: ReleaseTable
  release_member: { number: string; release_id: string }
  /** One row, changed first by whoever publishes. */
  ledger: { id: number; changed_at: string }
}

type OfRound = { team_id: string; round_id: string }
type OfAssessment = { respondent_id: string; assessment_id: string }
/** Ids of options, as in the facts about a role; null where nothing was said. */
type Facts = { sector: string | null; function: string | null; tier: string | null }

/** What a member says of themselves in this team. */
type MemberFactsTable = Facts & { team_id: string; person_id: string; stated_at: string }

type RoundTable = {
  team_id: string
  id: string
  kind: 'answers' | 'consensus' | 'open-sharing'
  /** `scheduled`: confirmed, and opens on its day. */
  state: 'draft' | 'scheduled' | 'open' | 'closed' | 'cancelled'
  /** Why this round, in a sentence, for the members. */
  reason: string
  /** Who will do what with the result (P11). */
  intended_use: string
  opens_on: string
  /** The last day on which one can answer. */
  closes_on: string
  threshold: number
  /** JSON: which of sector, function and tier may be broken down by. */
  breakdowns: string
  /** JSON: who besides the members and their facilitators was announced (D10). */
  audience: string
  created_at: string
  opened_at: string | null
  /** When it closed or was cancelled. */
  ended_at: string | null
  /** JSON: the members' sectors, functions and tiers, counted when it closed. */
  make_up: string | null
  /** JSON: the rate of answers as others may see it (D9), and the day that it is of. */
  rate: string | null
  rate_on: string | null
}

/** Who belongs to a round; their facts are fixed when it closes. */
type RoundMemberTable = OfRound &
  Facts & {
    person_id: string
    joined_at: string
    left_at: string | null
    reminders: number
    reminded_on: string | null
  }

type RoundNoticeTable = OfRound & {
  id: string
  person_id: string
  kind: 'invitation' | 'reminder' | 'published' | 'changed' | 'cancelled'
}

type ConsensusTable = OfRound & {
  questionnaire_id: string
  scale_id: string
  /** 1 to 5; null: not agreed. */
  value: number | null
  note: string
  /** Goes up with each change: whoever saves an older one is told. */
  version: number
  updated_at: string
}

type DiscussionNoteTable = OfRound & {
  questionnaire_id: string
  scale_id: string
  text: string
  version: number
  updated_at: string
}

type AgreementActionTable = OfRound & {
  id: string
  kind: 'keep' | 'change' | 'start'
  text: string
  by_whom: string
  by_when: string | null
  /** What of the catalogue the line is about. */
  activity_id: string | null
  done_on: string | null
  version: number
  created_at: string
  updated_at: string
}

type TeamEventTable = {
  team_id: string
  id: string
  happened_on: string
  kind: 'funding' | 'metric' | 'person-left' | 'policy' | 'other'
  text: string
  created_at: string
}

type SnapshotTable = {
  owner_id: string
  id: string
  owner_kind: 'team' | 'ics' | 'academy' | 'england'
  /** The round it closed; null for any other. */
  round_id: string | null
  /** The wave of a cohort it is of; null for any other. */
  wave_id: string | null
  questionnaire_id: string
  questionnaire_version: number
  published_at: string
  /** JSON: cells that are shown or suppressed, as the disclosure module gave them. */
  content: string
}

/** What was published of one set of assessments. */
type ReleaseTable = {
  id: string
  snapshot_id: string
  questionnaire_id: string
  questionnaire_version: number
  /** JSON: of which scales. */
  scale_ids: string
}

export type RoundRow = Selectable<RoundTable>
export type RoundMemberRow = Selectable<RoundMemberTable>
export type MemberFactsRow = Selectable<MemberFactsTable>
export type ReleaseRow = Selectable<ReleaseTable>
export type SnapshotRow = Selectable<SnapshotTable>
export type AgreementActionRow = Selectable<AgreementActionTable>
export type DiscussionNoteRow = Selectable<DiscussionNoteTable>
export type ConsensusRow = Selectable<ConsensusTable>
export type TeamEventRow = Selectable<TeamEventTable>
