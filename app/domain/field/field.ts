/** A day, such as 2026-04-01. */
export type Day = string

/** A region of NHS England: since when, and until (not including) when. */
export type Region = Readonly<{ id: string; name: string; validFrom: Day; validTo: Day | null }>

/** An integrated care system: since when, and until (not including) when. */
export type Ics = Readonly<{
  id: string
  name: string
  boardName: string
  regionId: string
  validFrom: Day
  validTo: Day | null
}>

/** How one ICS went into another, on the day of its change. */
export type Succession = Readonly<{
  changeId: string
  effectiveOn: Day
  predecessorId: string
  successorId: string
  kind: 'merger' | 'split' | 'acquisition'
}>

/** All ICSs there are, were and will be, and how they followed each other. */
export type Field = Readonly<{ systems: readonly Ics[]; successions: readonly Succession[] }>

/** Which ICS something was attached to when that was said, and the successor its owner chose after a split. */
export type Attachment = Readonly<{ icsId: string | null; chosenIcsId: string | null }>

/** A code of an ICS: since when, and until (not including) when. */
export type IcsCode = Readonly<{
  icsId: string
  scheme: 'ods' | 'ons'
  code: string
  validFrom: Day
  validTo: Day | null
}>
