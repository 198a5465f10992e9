/** Who asks an academy for help: an ICS, by its lead, or a team, by its facilitator. */
export type Asker = Readonly<{ kind: 'ics' | 'team'; id: string }>

/** A request for help as it is listed on either side (Y3). */
export type HelpRequest = Readonly<{
  id: string
  subject: string
  state: 'open' | 'closed'
  /** What the two sides are called. */
  asker: string
  academy: string
  changedAt: string
}>

/** One text on a request; each side speaks as one, and no person is named. */
export type HelpMessage = Readonly<{ id: string; side: 'asker' | 'academy'; text: string; writtenAt: string }>
