import type { Stated } from './stated'

export const rulesOfNeeds: Readonly<Record<string, Stated>> = {}
