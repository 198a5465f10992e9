import type { Selectable } from 'kysely'

/** The tables. Times are ISO-8601 UTC text, booleans 0 or 1, ids made by the application and ordered by time. */
export type Database = {
  person: PersonTable
  sign_in_request: SignInRequestTable
  sign_in_mail: SignInMailTable
  unreachable_address: UnreachableAddressTable
  session: SessionTable
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

/** Mail that is still to be sent. Neither address nor content: those come from the request when it is sent. */
type SignInMailTable = {
  request_id: string
  /** When it may be tried, or, while somebody is trying, when they are taken to have died. */
  due_at: string
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
  created_at: string
  expires_at: string
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
