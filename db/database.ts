import type { Selectable } from 'kysely'
import type { CatalogueTables } from './catalogue-tables'
import type { CohortTables } from './cohort-tables'
import type { FieldTables } from './field-tables'
import type { PlanTables } from './plan-tables'
import type { ForumTables } from './forum-tables'
import type { GuideTables } from './guide-tables'
import type { NeedTables } from './need-tables'
import type { PrivacyTables } from './privacy-tables'
import type { ResearchTables } from './research-tables'
import type { RoundTables } from './round-tables'

/** The tables. Times are ISO-8601 UTC text, booleans 0 or 1, ids made by the application and ordered by time. */
export type Database = CatalogueTables &
  CohortTables &
  FieldTables &
  PlanTables &
  ForumTables &
  GuideTables &
  NeedTables &
  PrivacyTables &
  ResearchTables &
  RoundTables & {
    person: PersonTable
    sign_in_request: SignInRequestTable
    outgoing_mail: OutgoingMailTable
    unreachable_address: UnreachableAddressTable
    session: SessionTable
    identity: IdentityTable
    provider_sign_in: ProviderSignInTable
    assessment: AssessmentTable
    answer: AnswerTable
    scale_importance: ScaleImportanceTable
    assessment_use: AssessmentUseTable
  }

type PersonTable = {
  id: string
  /** In lower case, trimmed: what a person types is compared in that form. */
  email: string
  /** What to call them on their own pages; null until they say. */
  name: string | null
  /** 1 for people made by the demonstration set, the only ones the evaluation home page can become. */
  is_demonstration: number
  created_at: string
  /** The day they were last here, such as 2026-11-22; null for those who haven't been since it is noted. */
  last_seen_on: string | null
}

type SignInRequestTable = {
  id: string
  email: string
  /** SHA-256 of the link's token, in hex. The token itself is nowhere in the database, nor is there one before it is mailed. */
  token_hash: string
  /** SHA-256 of the request's id and the short code. */
  code_hash: string
  /** Path to go on to after signing in. */
  return_to: string
  wrong_codes: number
  created_at: string
  expires_at: string
  used_at: string | null
}

/** Mail that is still to be sent. Neither address nor content: those come from what it is about when it is sent. */
type OutgoingMailTable = {
  /** The id of what it is about: a request to sign in, an invitation, a share, a notice of a round or a wave, a plan, a session or reviews. */
  id: string
  kind: 'sign-in' | 'invitation' | 'share' | 'round' | 'wave' | 'plan' | 'session' | 'review' | 'forum'
  /** When it may be tried, or, while somebody is trying, when they are taken to have died. */
  due_at: string
  /** When it stops being of use. */
  expires_at: string
  /** How often it was claimed; also tells a claim from a later one. */
  attempts: number
}

/** Addresses that mail could not be brought to, until it can. */
type UnreachableAddressTable = {
  email: string
  /** The day, such as 2026-11-22. */
  failed_on: string
}

type SessionTable = {
  /** SHA-256 of the cookie's token, in hex. */
  token_hash: string
  person_id: string
  /** What its owner calls it by, to end it. */
  id: string
  /** What it was begun in, such as "Firefox on Windows". */
  browser: string
  created_at: string
  /** To about a minute: not every request writes. */
  last_seen_at: string
  /** When it ends, however much it is used. */
  expires_at: string
}

/** Who somebody is to a provider that they sign in with. */
type IdentityTable = {
  issuer: string
  subject: string
  person_id: string
  created_at: string
}

/** A sign-in through a provider that is under way. */
type ProviderSignInTable = {
  id: string
  /** The provider's id in the configuration. */
  provider: string
  /** SHA-256 of the state that the provider gives back, in hex. */
  state_hash: string
  return_to: string
  /** Who came back, while they are asked to confirm. */
  issuer: string | null
  subject: string | null
  email: string | null
  created_at: string
  expires_at: string
  returned_at: string | null
  used_at: string | null
}

type AssessmentTable = {
  /** Whose answers these are: every row of an assessment is keyed by them. */
  respondent_id: string
  id: string
  /** What the answers are about. */
  subject_kind: 'person' | 'team'
  subject_id: string
  /** How the respondent stands to the subject. */
  relationship: 'self' | 'member'
  questionnaire_id: string
  questionnaire_version: number
  tier: string | null
  stage: string | null
  function: string | null
  sector: string | null
  ics_id: string | null
  created_at: string
  updated_at: string
  submitted_at: string | null
}

type AnswerTable = {
  respondent_id: string
  assessment_id: string
  item_id: string
  /** The option's value; null where the option that is not an answer was chosen. No row = not answered. */
  value: number | null
  answered_at: string
}

type ScaleImportanceTable = {
  respondent_id: string
  assessment_id: string
  scale_id: string
  value: number
  answered_at: string
}

/** What an assessment may count for, each by its own consent, withdrawn one by one. */
type AssessmentUseTable = {
  respondent_id: string
  assessment_id: string
  purpose: 'owner' | 'round' | 'wave'
  /** The round's or wave's id; for the owner's own use the respondent's. */
  purpose_id: string
  consented_at: string
  withdrawn_at: string | null
}

export type AssessmentRow = Selectable<AssessmentTable>
export type PersonRow = Selectable<PersonTable>
