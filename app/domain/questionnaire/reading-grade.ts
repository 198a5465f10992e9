import { countSyllables } from './count-syllables'
import type { Questionnaire } from './questionnaire-schema'

/**
 * The Flesch-Kincaid grade of a whole questionnaire: the school years that reading it takes (Q14).
 *
 * 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid and others, 1975), over the
 * instructions, the definitions of scales, what is said of why topics matter, and the items. A sentence
 * ends at . ! ? or where a text ends; a hyphenated compound is one word; syllables are counted by rule
 * and not looked up, so a grade is good to about half a year.
 */
export function readingGrade(questionnaire: Questionnaire): number {
  const topics = questionnaire.topicGroups.flatMap((group) => group.topics)
  const sentences = [
    questionnaire.instructions,
    ...questionnaire.scales.flatMap((scale) => [scale.definition, ...scale.items.map((item) => item.text)]),
    ...topics.flatMap((topic) => [topic.meaning, topic.item.text]),
  ].flatMap(splitSentences)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** Each sentence as its words. Dots within a word, as in "e.g." or "2.5", end no sentence. */
function splitSentences(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\b([a-z])\.([a-z])\./gi, '$1$2')
    .split(/[.!?]+[”’"')]*(?:\s+|$)/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu) ?? [])
    .filter((words) => words.length > 0)
}
