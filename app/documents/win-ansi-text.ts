/**
 * The characters beyond Latin 1 that a standard PDF font can draw (Windows code page 1252): among them
 * the curly quotation marks, dashes and the ellipsis.
 */
const BEYOND_LATIN_1 = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ')

/** What is close enough to be read for it. */
const STAND_INS: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2212': '–',
  '\u2032': '’',
  '\u2033': '”',
  '\u2190': '<-',
  '\u2192': '->',
  '\u2194': '<->',
  '\u2248': 'about ',
  '\u2260': 'not ',
  '\u2264': '<=',
  '\u2265': '>=',
  '\u2713': 'yes',
  '\u2714': 'yes',
  '\u0142': 'l',
  '\u0141': 'L',
  '\u0111': 'd',
  '\u0110': 'D',
  '\u0131': 'i',
  '\u1E9E': 'SS',
}

/**
 * The text as a standard PDF font can draw it. Accents that it doesn't know are dropped, spaces of all
 * kinds become plain ones, invisible characters go, and what has no likeness at all becomes a question
 * mark: a document with one odd sign is better than none.
 */
export function winAnsiText(text: string): string {
  return Array.from(text.normalize('NFC'), drawable).join('')
}

function drawable(character: string): string {
  if (isKnown(character)) return character
  const standIn = STAND_INS[character]
  if (standIn !== undefined) return standIn
  if (character !== '\uFEFF' && /\s/u.test(character)) return character === '\n' ? '\n' : ' '
  if (/[\p{Cc}\p{Cf}\p{Mn}\p{Variation_Selector}]/u.test(character)) return ''
  const base = Array.from(character.normalize('NFKD')).filter((part) => !/\p{Mn}/u.test(part))
  return base.length > 0 && base.every(isKnown) ? base.join('') : '?'
}

function isKnown(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  const isLatin1 = (code >= 0x20 && code <= 0x7e) || (code > 0xa0 && code <= 0xff && code !== 0xad)
  return isLatin1 || BEYOND_LATIN_1.has(character)
}
