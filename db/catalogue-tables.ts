import type { Selectable } from 'kysely'

/** What ICSs, regions and academies offer, and what people do with it. Days are text such as 2026-04-01. */
export type CatalogueTables = {
  catalogue: CatalogueTable
  activity: ActivityTable
  activity_session: SessionOfActivityTable
  activity_change: ActivityChangeTable
  link_check: LinkCheckTable
  catalogue_choice: CatalogueChoiceTable
  review_notice: ReviewNoticeTable
  booking: BookingTable
  session_notice: SessionNoticeTable
  activity_mark: ActivityMarkTable
  development_settings: DevelopmentSettingsTable
}

type CatalogueTable = {
  id: string
  /** Of the three one is set: the ICS as it was when the catalogue was begun, the region or the academy. */
  ics_id: string | null
  /** After a split of its ICS: the successor that its keeper chose. */
  chosen_ics_id: string | null
  region_id: string | null
  academy_id: string | null
  /** Goes up with every change of anything in it, bookings too. */
  revision: number
}

type OfCatalogue = { catalogue_id: string }

type ActivityTable = OfCatalogue & {
  id: string
  title: string
  /** Simple Markdown. */
  what_you_do: string
  /** JSON: scales. */
  develops: string
  /** JSON: topics. */
  addresses: string
  format: string
  /** JSON: tiers, functions and sectors; none of a kind is everybody. */
  for_whom: string
  minutes: number
  timing: string
  /** 0 is free, null: one has to ask. */
  cost_pounds: number | null
  cost_note: string
  provider: string | null
  link: string | null
  why: string
  /** JSON: locators; none is the owner's own judgement. */
  provenance: string
  state: 'draft' | 'offered' | 'paused' | 'retired'
  review_on: string | null
  /** The review date of which its keepers were reminded. */
  review_reminded_on: string | null
  /** The activity it was copied from. */
  copied_from: string | null
  /** Goes up with each change: whoever saves an older one is told. */
  version: number
  created_at: string
  updated_at: string
}

type SessionOfActivityTable = OfCatalogue & {
  activity_id: string
  id: string
  day: string
  /** On a clock in England, such as 09:30. */
  starts_at: string
  ends_at: string
  /** Null: online. */
  place: string | null
  /** Null: nobody counts. */
  capacity: number | null
  places_taken: number
  /** Who is told the names of those who agreed to it. */
  host_email: string | null
  cancelled_at: string | null
  /** Goes up with each change, in calendars too. */
  version: number
}

type ActivityChangeTable = OfCatalogue & {
  activity_id: string
  id: string
  changed_at: string
  /** JSON: fields with what they were and became. */
  changes: string
}

type LinkCheckTable = OfCatalogue & { activity_id: string; link: string; outcome: string; checked_at: string }

type CatalogueChoiceTable = OfCatalogue & {
  activity_id: string
  choice: 'adopted' | 'hidden'
  chosen_at: string
}

type ReviewNoticeTable = {
  person_id: string
  /** That of the mail. */
  id: string
  catalogue_id: string
}

type BookingTable = {
  person_id: string
  session_id: string
  /** Whether they agreed to be named to the host. */
  is_named: number
  booked_at: string
}

type SessionNoticeTable = {
  person_id: string
  /** That of the mail. */
  id: string
  session_id: string
  kind: 'changed' | 'cancelled'
}

type ActivityMarkTable = {
  person_id: string
  activity_id: string
  kind: 'done' | 'dismissed'
  reason: string
  marked_at: string
}

type DevelopmentSettingsTable = {
  person_id: string
  /** What they can give to one activity; null: not said. */
  available_minutes: number | null
  /** How often they want to be reminded of their plan. */
  reminders: 'none' | 'due' | 'monthly'
  /** Whether what they look for in vain is counted, without naming them. */
  is_counted: number
}

export type CatalogueRow = Selectable<CatalogueTable>
export type ActivityRow = Selectable<ActivityTable>
export type ActivitySessionRow = Selectable<SessionOfActivityTable>
export type CatalogueChoiceRow = Selectable<CatalogueChoiceTable>
export type SessionNoticeRow = Selectable<SessionNoticeTable>
export type BookingRow = Selectable<BookingTable>
export type ActivityMarkRow = Selectable<ActivityMarkTable>
export type ActivityChangeRow = Selectable<ActivityChangeTable>
export type ReviewNoticeRow = Selectable<ReviewNoticeTable>
export type LinkCheckRow = Selectable<LinkCheckTable>
export type DevelopmentSettingsRow = Selectable<DevelopmentSettingsTable>
