import { markGlossaryTerms } from './mark-glossary-terms'
import type { GlossaryTerm } from './questionnaire-schema'

/** The glossary's terms that occur in some texts, each once, in the order of the glossary (P12, Q13). */
export function findTermsIn(
  glossary: readonly GlossaryTerm[],
  texts: readonly string[],
): readonly GlossaryTerm[] {
  const found = new Set(
    texts.flatMap((text) =>
      markGlossaryTerms(text, glossary).flatMap((part) => (typeof part === 'string' ? [] : [part.term.id])),
    ),
  )
  return glossary.filter(({ id }) => found.has(id))
}
