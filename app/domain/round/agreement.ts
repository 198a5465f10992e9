import type { Day } from '../field/field'

/** The three kinds of lines of a working agreement, as they stand on it. */
export const agreementKinds = {
  keep: 'What we’ll keep',
  change: 'What we’ll change',
  start: 'What we’ll start',
} as const

export type AgreementKind = keyof typeof agreementKinds

/** What a team has put down in one line of its working agreement. */
export type AgreementWords = Readonly<{
  kind: AgreementKind
  text: string
  /** A role or a group; empty where nobody was said. */
  byWhom: string
  byWhen: Day | null
  /** An activity that it is about; null for none. */
  activityId: string | null
}>

/** A line of a working agreement. Its version goes up with its words: ticking it done leaves it as it is (W3). */
export type AgreementLine = AgreementWords & Readonly<{ id: string; doneOn: Day | null; version: number }>

/** The kind of this name; undefined if there is none. */
export function findAgreementKind(name: string): AgreementKind | undefined {
  return Object.hasOwn(agreementKinds, name) ? (name as AgreementKind) : undefined
}
