/** Who asks: nobody, whoever owns the thing, whom it is shown to, and each role in the right place and in a wrong one. */
export const askers = [
  'nobody',
  'owner',
  'recipient',
  'participant',
  'member',
  'member elsewhere',
  'facilitator',
  'facilitator elsewhere',
  'ics-lead',
  'ics-lead elsewhere',
  'academy-lead',
  'academy-lead elsewhere',
  'programme-colleague',
  'programme-colleague elsewhere',
  'cohort-participant',
  'cohort-participant elsewhere',
  'administrator',
] as const

export type Asker = (typeof askers)[number]

/** Who gets in. Whoever isn't signed in is sent to sign in, or, posting, told so; anybody else finds nothing. */
export type Rule = 'anyone' | 'signed-in' | 'nobody-at-all' | readonly Asker[]

/** What stands in the place of an address's parameters: the thing that the askers are in the right place for. */
export type Things = Readonly<{
  assessment: string
  draft: string
  share: string
  invitation: string
  team: string
  /** A round that has closed. */
  discussed: string
  academy: string
  organisation: string
  post: string
  change: string
}>

export type Stated = Readonly<{
  /** Reading; "none" where the address takes posts only, or answers reading with a redirect of its own. */
  get: Rule
  /** Posting; null where it takes none. */
  post: Rule | null
  /** The address, with this asker's things in it. */
  at: (things: Things) => string
  /** What is posted: enough to be told from a refusal, and so little that nothing is changed. */
  form?: Readonly<Record<string, string>>
  /** Deeds of the form that fewer may do than may post. */
  deeds?: Readonly<Record<string, Rule>>
}>
