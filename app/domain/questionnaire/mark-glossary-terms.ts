import type { GlossaryTerm } from './questionnaire-schema'

/** A stretch of plain text, or a word that the glossary explains, as it is spelled there. */
export type MarkedText = string | Readonly<{ term: GlossaryTerm; text: string }>

type Prepared = Readonly<{
  termOf: ReadonlyMap<string, GlossaryTerm>
  pattern: RegExp
  /** Texts that were split before: the same few of the questionnaires stand on every page. */
  known: Map<string, readonly MarkedText[]>
}>

const TEXTS_KEPT = 5000

const prepared = new WeakMap<readonly GlossaryTerm[], Prepared>()

/**
 * Splits a text where the glossary's terms stand in it, in any of their forms and in any case, as whole
 * words; where several fit, the longest (Q15, P12). A word within a hyphenated compound is not marked
 * unless the compound is a form. Joined again, the parts are the text. An empty text gives no parts.
 */
export function markGlossaryTerms(text: string, glossary: readonly GlossaryTerm[]): readonly MarkedText[] {
  const { known, ...forms } = prepared.get(glossary) ?? prepare(glossary)
  const marked = known.get(text) ?? split(text, forms)
  if (known.size >= TEXTS_KEPT) known.clear()
  known.set(text, marked)
  return marked
}

function split(
  text: string,
  { termOf, pattern }: Pick<Prepared, 'termOf' | 'pattern'>,
): readonly MarkedText[] {
  if (termOf.size === 0) return text === '' ? [] : [text]

  const parts: MarkedText[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const term = termOf.get(normalise(match[0]))
    if (!term) continue
    if (match.index > end) parts.push(text.slice(end, match.index))
    parts.push({ term, text: match[0] })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push(text.slice(end))
  return parts
}

/** A page has many texts and the product one glossary: preparing it for each text took a third of a page's time. */
function prepare(glossary: readonly GlossaryTerm[]): Prepared {
  const termOf = new Map(
    glossary.flatMap((term) => [term.term, ...term.forms].map((form) => [normalise(form), term] as const)),
  )
  const forms = [...termOf.keys()].sort((a, b) => b.length - a.length).map(toPattern)
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`,
    'giu',
  )
  const made = { termOf, pattern, known: new Map() }
  prepared.set(glossary, made)
  return made
}

function normalise(form: string): string {
  return form.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[’‘]/g, "'")
}

function toPattern(form: string): string {
  return form
    .replace(/[.*+?^${}()|[\]\\/-]/g, (special) => (special === '-' ? '-' : `\\${special}`))
    .replace(/ /g, '\\s+')
    .replace(/'/g, "['’‘]")
}
