import { functions, sectors, tiers } from '../answers/role-facts'
import type { Dimension } from '../disclosure/contribution'

const choices = { sector: sectors, function: functions, tier: tiers } as const

/** What a group of a breakdown is called, such as "Primary care"; an id that is no longer known is shown as it is. */
export function labelOfValue(dimension: Dimension, value: string): string {
  return choices[dimension].find(({ id }) => id === value)?.label ?? value
}
