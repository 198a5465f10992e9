/** What groups are broken down by, in the order in which they are published (D4). */
export const dimensions = ['sector', 'function', 'tier'] as const

export type Dimension = (typeof dimensions)[number]

/** A person's facts that a group may be broken down by; null where not known. */
export type Facts = Readonly<Record<Dimension, string | null>>

/** One submitted assessment as it goes in to a publication, and never comes out (D6). */
export type Contribution = Readonly<{
  /** The random number under which the ledger knows the assessment. */
  number: string
  /** Scores from 1 to 5, unrounded, by scale; null or absent without enough answers (S3). */
  scores: Readonly<Record<string, number | null>>
  facts: Facts
}>
