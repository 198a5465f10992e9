import type { Stated } from './stated'

export const rulesOfCatalogues: Readonly<Record<string, Stated>> = {}
