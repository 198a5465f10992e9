import { dimensions, type Dimension, type Facts } from './contribution'
import { allRules, decideSiblings } from './decide-siblings'
import { thresholdInForce, thresholds } from './thresholds'

/**
 * Whether a group can appear: 'if-all-answer'; 'depends', when it is held back to protect another if all answer, and may
 * appear if they don't; 'never', with this membership.
 */
export type Outlook = 'if-all-answer' | 'depends' | 'never'

/** What a round would show, from its membership alone. */
export type Preview = Readonly<{
  members: number
  threshold: number
  /** From how many answers on the whole group appears, and what share of the members that is; null if it never does. */
  whole: Readonly<{ answers: number; share: number }> | null
  /** From how many on there are spread, agreement, coverage and dependence; null if never. */
  spreadFrom: number | null
  /** From how many on free text is shown; null if never. */
  textsFrom: number | null
  breakdowns: readonly Readonly<{
    dimension: Dimension
    groups: readonly Readonly<{ value: string; members: number; outlook: Outlook }>[]
    /** Members whose fact is not known: never shown, and counted. */
    unknown: number
  }>[]
}>

/**
 * What can appear and what never will, before a round opens (D1 to D3), as if everybody answered every scale. Earlier
 * releases are not asked: a new round has new assessments (D6).
 */
export function previewDisclosure(
  members: readonly Facts[],
  threshold: number,
  chosen: readonly Dimension[],
): Preview {
  const k = thresholdInForce(threshold)
  const from = (answers: number) => (members.length < answers ? null : answers)
  const whole = from(k)
  return {
    members: members.length,
    threshold: k,
    whole: whole === null ? null : { answers: whole, share: whole / members.length },
    spreadFrom: from(Math.max(k, thresholds.spread)),
    textsFrom: from(thresholds.texts),
    breakdowns: dimensions
      .filter((dimension) => chosen.includes(dimension))
      .map((dimension) => previewBreakdown(members, dimension, k)),
  }
}

function previewBreakdown(
  members: readonly Facts[],
  dimension: Dimension,
  k: number,
): Preview['breakdowns'][number] {
  const counts = new Map<string | null, number>()
  for (const facts of members) counts.set(facts[dimension], (counts.get(facts[dimension]) ?? 0) + 1)
  const held = decideSiblings(
    [...counts].map(([value, n]) => ({ value, n })),
    k,
    allRules,
  )
  const outlookOf = (value: string): Outlook => {
    if (!held.has(value)) return 'if-all-answer'
    return held.get(value) === 'sibling' ? 'depends' : 'never'
  }
  const groups = [...counts]
    .flatMap(([value, n]) => (value === null ? [] : [{ value, members: n, outlook: outlookOf(value) }]))
    .sort((a, b) => (a.value < b.value ? -1 : 1))
  return { dimension, groups, unknown: counts.get(null) ?? 0 }
}
