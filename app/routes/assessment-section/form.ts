import type { RawChanges } from '~/domain/answers/check-answers'
import type { Section } from '~/domain/questionnaire/list-sections'
import type { Go } from './path-after'

const goes: readonly Go[] = ['continue', 'back', 'later', 'skip', 'clear']

/**
 * Reads a posted section. Beside each answer the form carries what it was when the page was made
 * (`was.…`): only what the person changed is written, so that an old tab doesn't undo a newer one.
 */
export function parseSection(
  form: URLSearchParams,
  section: Section,
): Readonly<{ changes: RawChanges; go: Go }> {
  const posted = form.get('go')
  const go = goes.find((candidate) => candidate === posted) ?? 'continue'
  if (go === 'clear') {
    return {
      go,
      changes: {
        answers: Object.fromEntries(section.items.map(({ item }) => [item.id, ''])),
        importance: section.asksImportance ? { [section.id]: '' } : {},
      },
    }
  }
  const changed = [...form].filter(([name, value]) => form.get(`was.${name}`) !== value)
  return {
    go,
    changes: { answers: pickFields(changed, 'answer.'), importance: pickFields(changed, 'importance.') },
  }
}

/** Object.fromEntries keeps a field of any name, `__proto__` too: nothing that was posted goes unchecked. */
function pickFields(
  fields: readonly (readonly [string, string])[],
  prefix: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])),
  )
}
