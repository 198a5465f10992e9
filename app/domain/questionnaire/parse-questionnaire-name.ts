export type QuestionnaireName = Readonly<{ id: string; version: number | null }>

/**
 * Reads a questionnaire's name as people type it: "system-leadership@1", or "system-leadership" alone for
 * whichever version is the latest (version null). Null if it is neither (Q13).
 */
export function parseQuestionnaireName(name: string): QuestionnaireName | null {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:@([1-9]\d{0,5}))?$/.exec(name)
  if (!match?.[1]) return null
  return { id: match[1], version: match[2] === undefined ? null : Number(match[2]) }
}
