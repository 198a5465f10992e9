import { readName } from '~/components/form/read-name'
import { readText } from '~/components/form/read-text'

export type TypedHelp = Readonly<{ academy: string; subject: string; text: string }>

/** What was typed to ask an academy, and what is wrong with it. */
export function parseHelp(form: URLSearchParams, academyIds: readonly string[]) {
  const academyId = academyIds.find((id) => id === form.get('academy'))
  const subject = readName(form.get('subject') ?? '', 'what it is about')
  const text = readHelpText(form)
  const typed: TypedHelp = { academy: academyId ?? '', subject: subject.name, text: text.text }
  if (academyId !== undefined && subject.ok && text.ok) {
    return { ok: true as const, typed, input: { academyId, subject: subject.name, text: text.text } }
  }
  const errors: Record<string, string> = {}
  if (academyId === undefined) errors['academy'] = 'Choose which academy to ask'
  if (!subject.ok) errors['subject'] = subject.error
  if (!text.ok) errors['text'] = text.error
  return { ok: false as const, typed, errors }
}

/** What was typed of a text to the other side. */
export function readHelpText(form: URLSearchParams) {
  return readText(form.get('text') ?? '', 'what you want to say', { longest: 5000 })
}
