import type { Selectable } from 'kysely'

/** Who and what there is in the field, since when, and who may do what where. Days are text such as 2026-04-01. */
export type FieldTables = {
  region: RegionTable
  ics: IcsTable
  ics_code: IcsCodeTable
  field_change: FieldChangeTable
  ics_succession: IcsSuccessionTable
  organisation: OrganisationTable
  team: TeamTable
  academy: AcademyTable
  academy_ics: AcademyIcsTable
  post: PostTable
  role_grant: RoleGrantTable
  invitation: InvitationTable
}

/** A region of NHS England, and the days on which it is there. */
type RegionTable = { id: string; name: string; valid_from: string; valid_to: string | null }

type IcsTable = {
  /** A few words, such as west-yorkshire; never changes. */
  id: string
  /** What it is called on the screen. */
  name: string
  /** The board's name in law. */
  board_name: string
  region_id: string
  valid_from: string
  /** The first day on which it is no more; null while it is. */
  valid_to: string | null
}

type IcsCodeTable = {
  ics_id: string
  scheme: 'ods' | 'ons'
  code: string
  valid_from: string
  valid_to: string | null
}

/** A merger or split: one day, one or several predecessors and successors. */
type FieldChangeTable = {
  id: string
  effective_on: string
  /** 1 for what the product brings along, which can't be undone. */
  is_reference: number
  recorded_at: string
}

type IcsSuccessionTable = {
  change_id: string
  predecessor_id: string
  successor_id: string
  /** How the predecessor went into this successor; several rows of a split: its owners choose. */
  kind: 'merger' | 'split' | 'acquisition'
}

/** Which ICS something was attached to when that was said, and, after a split, the successor its owner chose. */
type AttachedToIcs = { ics_id: string | null; chosen_ics_id: string | null }

type OrganisationTable = AttachedToIcs & {
  id: string
  name: string
  /** The name as it is looked for: small letters without accents. */
  name_key: string
  /** One of the sectors' ids. */
  sector: string
  /** Three or five letters and digits, in upper case; of one organisation at a time. */
  ods_code: string | null
  valid_from: string | null
  valid_to: string | null
  created_at: string
}

type TeamTable = AttachedToIcs & { id: string; name: string; created_at: string; ended_on: string | null }

type AcademyTable = { id: string; name: string; created_at: string; ended_on: string | null }

type AcademyIcsTable = { academy_id: string; ics_id: string; chosen_ics_id: string | null }

/** Where somebody works and as what: theirs to state and change. */
type PostTable = AttachedToIcs & {
  person_id: string
  id: string
  organisation_id: string | null
  /** Said where the organisation isn't listed; otherwise it is the organisation's. */
  sector: string | null
  function: string | null
  tier: string | null
  created_at: string
}

type RoleGrantTable = {
  person_id: string
  id: string
  role: string
  /** The team, ICS or academy; null for an administrator. */
  place_id: string | null
  /** The first day. */
  starts_on: string
  /** The first day on which it no longer holds. */
  ends_on: string | null
  created_at: string
}

/** A role that waits for the owner of an address to take it. Without a role: an invitation to take part. */
type InvitationTable = {
  id: string
  email: string
  role: string
  place_id: string | null
  starts_on: string
  ends_on: string | null
  created_at: string
  expires_at: string
}

export type IcsRow = Selectable<IcsTable>
export type OrganisationRow = Selectable<OrganisationTable>
export type PostRow = Selectable<PostTable>
export type TeamRow = Selectable<TeamTable>
export type RoleGrantRow = Selectable<RoleGrantTable>
export type InvitationRow = Selectable<InvitationTable>
