import { parseTypedDay, readTypedDay } from '~/components/form/read-day'
import { readText } from '~/components/form/read-text'
import { findAgreementKind } from '~/domain/round/agreement'

/** A line of an agreement as it was typed, and what is wrong with it. */
export function parseLine(form: URLSearchParams) {
  const text = readText(form.get('text') ?? '', 'what you agree', { longest: 500 })
  const byWhom = readText((form.get('by-whom') ?? '').replace(/\s+/g, ' '), 'who will do it', {
    longest: 200,
    isOptional: true,
  })
  const typed = {
    kind: form.get('kind') ?? '',
    text: text.text,
    byWhom: byWhom.text,
    byWhen: readTypedDay(form, 'by-when'),
    activityId: readActivityId(form),
  }
  const errors: Record<string, string> = {}
  const kind = findAgreementKind(typed.kind)
  if (!kind) errors['kind'] = 'Choose whether you keep, change or start it'
  if (!text.ok) errors['text'] = text.error
  if (!byWhom.ok) errors['by-whom'] = byWhom.error
  const byWhen = parseTypedDay(typed.byWhen)
  if (byWhen === undefined) errors['by-when'] = 'Enter a day such as 1 4 2027, or leave it open'
  return kind && text.ok && byWhom.ok && byWhen !== undefined
    ? {
        ok: true as const,
        typed,
        words: { kind, text: text.text, byWhom: byWhom.text, byWhen, activityId: typed.activityId },
      }
    : { ok: false as const, typed, errors }
}

/** The id of a line's activity; null for none. */
function readActivityId(form: URLSearchParams): string | null {
  const id = form.get('activity') ?? ''
  return /^[a-z0-9-]{1,100}$/.test(id) ? id : null
}

export type TypedLine = ReturnType<typeof parseLine>['typed']

/** Which version of a line a form was made from; null where it says none. */
export function readVersion(form: URLSearchParams): number | null {
  const version = form.get('version') ?? ''
  return /^\d{1,6}$/.test(version) ? Number(version) : null
}

/** The day of a form that says when a line was done: null takes it back, undefined is none that there is. */
export function readDoneDay(form: URLSearchParams) {
  if (form.get('do') === 'undone') return { typed: readTypedDay(form, 'done'), day: null }
  const typed = readTypedDay(form, 'done')
  return { typed, day: parseTypedDay(typed) ?? undefined }
}
