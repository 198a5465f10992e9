import type { Day, Field, IcsCode, Region } from './field'

/** An ICS that a change would begin. */
export type NewIcs = Readonly<{
  name: string
  boardName: string
  regionId: string
  /** In capitals; null where it isn't known yet. */
  odsCode: string | null
  onsCode: string | null
}>

export type ProposedSuccessor =
  Readonly<{ kind: 'existing'; icsId: string }> | Readonly<{ kind: 'new'; ics: NewIcs }>

/**
 * A merger (of one or several into one, which may be there already) or a split (of one into several) that
 * somebody wants to record.
 */
export type ProposedChange = Readonly<{
  kind: 'merger' | 'split'
  /** The first day on which the predecessors are no more; null where none was said. */
  effectiveOn: Day | null
  predecessorIds: readonly string[]
  successors: readonly ProposedSuccessor[]
}>

/** What a proposal is held against. */
export type KnownField = Readonly<{
  field: Field
  codes: readonly IcsCode[]
  regions: readonly Region[]
}>

/** What is wrong with a proposal, and at which of its fields: "day", "predecessors", "successor-1-name". */
export type FieldProblem = Readonly<{ at: string; sentence: string }>
