import { readName } from '~/components/form/read-name'
import { readText } from '~/components/form/read-text'
import type { GuideSettings } from '~/domain/guide/guide'
import { findGuideKind } from '~/domain/guide/guide-kinds'

export type TypedGuide = Readonly<{ kind: string; title: string; text: string }>
export const emptyGuide: TypedGuide = { kind: '', title: '', text: '' }

/** What was typed of a guide, and what is wrong with it. */
export function parseGuide(
  form: URLSearchParams,
): Readonly<{ typed: TypedGuide }> &
  (
    Readonly<{ ok: true; settings: GuideSettings }> | Readonly<{ ok: false; errors: Record<string, string> }>
  ) {
  const kind = findGuideKind(form.get('kind') ?? '')
  const title = readName(form.get('title') ?? '', 'a title')
  const text = readText(form.get('text') ?? '', 'the text', { longest: 15_000 })
  const typed = { kind: kind ?? '', title: title.name, text: text.text }
  if (kind && title.ok && text.ok) {
    return { ok: true, typed, settings: { kind, title: title.name, text: text.text } }
  }
  const errors: Record<string, string> = {}
  if (!kind) errors['kind'] = 'Say what it is'
  if (!title.ok) errors['title'] = title.error
  if (!text.ok) errors['text'] = text.error
  return { ok: false, typed, errors }
}
