import { parseTypedDay, readTypedDay } from '~/components/form/read-day'
import { readName } from '~/components/form/read-name'
import { findTeamEventKind } from '~/domain/round/team-event'

/** An event as it was typed, and what is wrong with it. */
export function parseTeamEvent(form: URLSearchParams) {
  const typed = {
    text: (form.get('text') ?? '').slice(0, 2000),
    kind: form.get('kind') ?? '',
    day: readTypedDay(form, 'day'),
  }
  const errors: Record<string, string> = {}
  const happenedOn = parseTypedDay(typed.day)
  if (!happenedOn) errors['day'] = 'Enter the day on which it happened, such as 1 4 2026'
  const kind = findTeamEventKind(typed.kind)
  if (!kind) errors['kind'] = 'Choose what kind of event it was'
  const text = readName(typed.text, 'what happened', 300)
  if (!text.ok) errors['text'] = text.error
  return happenedOn && kind && text.ok
    ? { ok: true as const, typed, event: { happenedOn, kind, text: text.name } }
    : { ok: false as const, typed, errors }
}

export type TypedTeamEvent = ReturnType<typeof parseTeamEvent>['typed']

export const eventInFuture = 'The day must be today or earlier: the log says what has happened'
