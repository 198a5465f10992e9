import { functions, labelOf, sectors, tiers } from '../answers/role-facts'
import { MERGED, NOT_SAID } from '../disclosure/label-values'

/** What can be told of people beside their scores in a research export: one of these, the same for good (X4). */
export const demographics = ['sector', 'function', 'tier'] as const

export type Demographic = (typeof demographics)[number]

const choices = { sector: sectors, function: functions, tier: tiers } as const

/** The demographic of this name; undefined if there is none. */
export function findDemographic(name: string): Demographic | undefined {
  return demographics.find((one) => one === name)
}

/** A value as it stands in an export, in words: "nhs-provider" is "NHS provider". */
export function sayDemographicValue(demographic: Demographic, label: string): string {
  if (label === MERGED) return 'Merged: values that too few have'
  if (label === NOT_SAID) return 'Not said'
  return labelOf(choices[demographic], label) ?? label
}
