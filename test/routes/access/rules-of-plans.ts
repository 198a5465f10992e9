import type { Stated } from './stated'

export const rulesOfPlans: Readonly<Record<string, Stated>> = {}
