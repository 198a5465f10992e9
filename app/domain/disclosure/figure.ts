/** Why a figure is not shown: the id that is stored, and the rule that it follows from. */
export const suppressionRules = {
  'too-few': 'D1',
  complement: 'D2',
  sibling: 'D3',
  ledger: 'D6',
  extreme: 'D7',
  'needs-eight': 'D7',
  'needs-ten': 'D8',
  /** Shares of a distribution. */
  'needs-eleven': 'D1',
  /** No reliability is known, so that no change can be told from error. */
  'no-reliability': 'P8',
  /** It was not asked. */
  'not-asked': 'P8',
  /** Coverage and dependence are asked of self-assessments only. */
  'not-self': 'D7',
  /** A breakdown of a scale whose whole group is not shown. */
  'whole-hidden': 'D2',
} as const

export type Suppression = keyof typeof suppressionRules

/** What a page, export, chart or API gets instead of a number: nothing can print one that is hidden (DESIGN §6). */
export type Figure<T> =
  Readonly<{ state: 'shown'; value: T }> | Readonly<{ state: 'suppressed'; reason: Suppression }>

/** A figure that may be seen. */
export function shown<T>(value: T): Figure<T> {
  return { state: 'shown', value }
}

/** A figure that may not be seen, and why. */
export function suppressed(reason: Suppression): Figure<never> {
  return { state: 'suppressed', reason }
}
