import type { Selectable } from 'kysely'

/** What academies give ICSs to work with, and what they are asked. */
export type GuideTables = {
  guide: GuideTable
  help_request: HelpRequestTable
  help_message: HelpMessageTable
}

type GuideTable = {
  /** The academy that published it, or the ICS whose copy it is. */
  owner_id: string
  id: string
  owner_kind: 'academy' | 'ics'
  kind: 'evaluation-template' | 'guidance' | 'programme-design'
  title: string
  /** Simple Markdown. */
  text: string
  /** An ICS’s copy is never `offered`. */
  state: 'draft' | 'offered' | 'ended'
  /** Of a copy: which guide it came from, whose that was, and what it was called then. */
  from_id: string | null
  from_academy_id: string | null
  from_title: string | null
  version: number
  created_at: string
  changed_at: string
}

type HelpRequestTable = {
  academy_id: string
  id: string
  asker_kind: 'ics' | 'team'
  asker_id: string
  subject: string
  state: 'open' | 'closed'
  created_at: string
  changed_at: string
}

/** Which person wrote it is not kept. */
type HelpMessageTable = {
  academy_id: string
  request_id: string
  id: string
  side: 'asker' | 'academy'
  text: string
  written_at: string
}

export type GuideRow = Selectable<GuideTable>
export type HelpRequestRow = Selectable<HelpRequestTable>
export type HelpMessageRow = Selectable<HelpMessageTable>
