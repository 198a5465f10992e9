import { shown, suppressed, type Figure } from './figure'
import { thresholds } from './thresholds'

/** What somebody wrote, and whether they chose that the group may read it. */
export type WrittenText = Readonly<{ text: string; mayBeShown: boolean }>

/**
 * Free text as a group may read it (D8): only what its writers chose to show, without them, in an order that says nothing.
 * Nothing under ten answers.
 * @param answered how many answered, whether or not they wrote something
 * @param chances a random number for each text, which decides where it stands: order in it is chance's, not the writers'
 */
export function publishTexts(
  texts: readonly WrittenText[],
  answered: number,
  chances: readonly number[],
): Figure<readonly string[]> {
  if (answered < thresholds.texts) return suppressed('needs-ten')
  const shuffled = texts
    .map(({ text, mayBeShown }, index) => ({ text: text.trim(), mayBeShown, chance: chances[index] ?? 0 }))
    .filter(({ text, mayBeShown }) => mayBeShown && text !== '')
    .sort((a, b) => a.chance - b.chance || (a.text < b.text ? -1 : 1))
  return shown(shuffled.map(({ text }) => text))
}
