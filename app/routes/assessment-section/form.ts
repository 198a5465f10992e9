import type { RawChanges } from '~/domain/answers/check-answers'
import type { Section } from '~/domain/questionnaire/list-sections'
import type { Go } from './path-after'

/**
 * Reads a posted section. Beside each answer the form carries what it was when the page was made
 * (`was.…`): only what the person changed is written, so that an old tab doesn't undo a newer one.
 */
export function parseSection(form: URLSearchParams, section: Section): Readonly<{ changes: RawChanges; go: Go }> {
  const posted = form.get('go')
  const go: Go = posted === 'back' || posted === 'later' || posted === 'clear' ? posted : 'continue'
  if (go === 'clear') {
    return {
      go,
      changes: {
        answers: Object.fromEntries(section.items.map(({ item }) => [item.id, ''])),
        importance: section.asksImportance ? { [section.id]: '' } : {},
      },
    }
  }
  const answers: Record<string, string> = {}
  const importance: Record<string, string> = {}
  for (const [name, value] of form) {
    if (form.get(`was.${name}`) === value) continue
    if (name.startsWith('answer.')) answers[name.slice('answer.'.length)] = value
    if (name.startsWith('importance.')) importance[name.slice('importance.'.length)] = value
  }
  return { go, changes: { answers, importance } }
}
