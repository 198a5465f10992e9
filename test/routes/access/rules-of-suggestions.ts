import type { Stated } from './stated'

export const rulesOfSuggestions: Readonly<Record<string, Stated>> = {}
