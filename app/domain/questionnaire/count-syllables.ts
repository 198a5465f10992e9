/** Two vowels side by side that are said apart, as in "radio", "create", "evaluate", "being". */
const SAID_APART: readonly RegExp[] = [
  /(?<![ctsg])ia(?!g)/,
  /(?<=[ctsg])ia(?!l|n|tiv)/,
  /(?<![stcgxln])io/,
  /(?<!q)iu/,
  /(?<![gq])ua(?![uaieo])/,
  /luen/,
  /(?:[aeou]|y)ing/,
  /iet|hier|^scie|(?<![tc])ien[ct]/,
  /(?<=[aeiouy].*)ie(?:rs?|st)$/,
  /creat|ryon$|area|idea|^rea(?:ct|li[st]|pp|ss)|^reo|ideo|neo/,
  /^coo(?:p|rd)/,
]

/** An e that is written and not said: at the end, in most endings -ed and -es, and before -ly, -ment and the like. */
const SILENT_E: readonly RegExp[] = [
  /(?<=^(?:som|ther|wher))e(?=[^v])|(?<=^ev)e(?=ry)|(?<=^bus)i(?=ness)/,
  /(?<=[aeio][gq])ue(?=s?$)/,
  /(?<=[^aeiouy])e(?=(?:ly|less|ful|ness)$)/,
  /(?<=[^aeiouyl])e(?=ments?$)/,
  /(?<=[^aeiouyl]|[aeiouy]l)e$/,
  /(?<=[^aeiouytdl]|[aeiouyl]l|[aeo]y)ed$/,
  /(?<=[^aeiouyxzcgshl]|[^sc]h|[aeiouy]l)es$/,
]

/**
 * How many syllables an English word has, near enough for a mean over hundreds of words: its groups of
 * vowels, less each e that is written and not said, more the pairs of vowels that are said apart. Letters
 * of an abbreviation in capitals count one each ("NHS" is 3), and so does each digit.
 */
export function countSyllables(word: string): number {
  const letters = word.normalize('NFD').replace(/[^A-Za-z0-9]/g, '')
  if (letters === '') return 0
  if (/\d/.test(letters)) return letters.length
  if (/^[A-Z]{2,5}s?$/.test(letters)) return letters.replace(/s$/, '').length
  const lower = letters.toLowerCase()
  const said = SILENT_E.reduce((text, pattern) => text.replace(pattern, ''), lower)
    // Between vowels, and before one at the start, y is a consonant: "beyond", "your".
    .replace(/(?<=^|[aeiou])y(?=[aeiou])/g, 'j')
  const groups = said.match(/[aeiouy]+/g)?.length ?? 0
  const apart = SAID_APART.filter((pattern) => pattern.test(said)).length
  const unwritten = /(?:th|s)m$/.test(said) || /[sd]n[’']t$/.test(word) ? 1 : 0
  return Math.max(1, groups + apart + unwritten)
}
