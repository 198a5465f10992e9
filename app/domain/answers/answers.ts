/** What a person chose for one item: an option's value, or the option that is not an answer. */
export type Answer = 1 | 2 | 3 | 4 | 5 | 'none'

/** Answers by item id. An item that is absent has not been answered yet. */
export type Answers = Readonly<Record<string, Answer>>

/** How much a role calls for a scale now, 1 (Not at all) to 5 (Essentially), by scale id. Absent = skipped. */
export type ScaleImportance = Readonly<Record<string, 1 | 2 | 3 | 4 | 5>>
