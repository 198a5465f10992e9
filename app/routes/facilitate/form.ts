import { readText } from '~/components/form/read-text'

/** What a facilitator typed at one step, and what is wrong with it. */
export function parseStep(form: URLSearchParams, isRecording: boolean) {
  const note = readText(form.get('note') ?? '', 'what was said', { longest: 4000, isOptional: true })
  const version = form.get('version') ?? ''
  const value = form.get('value') ?? ''
  const typed = { note: note.text, value, version: /^\d{1,6}$/.test(version) ? Number(version) : 0 }
  const errors: Record<string, string> = {}
  const isValue = /^([1-5]|none)$/.test(value)
  if (isRecording && !isValue) errors['value'] = 'Choose what you agreed, or that you did not agree'
  if (!note.ok) errors['note'] = note.error
  return Object.keys(errors).length > 0
    ? { ok: false as const, typed, errors }
    : { ok: true as const, typed, value: value === 'none' || !isValue ? null : Number(value) }
}

export type TypedStep = ReturnType<typeof parseStep>['typed']
