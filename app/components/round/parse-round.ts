import type { RoundSettings } from '~/domain/round/check-round-settings'
import type { QuestionnaireVersion } from '~/domain/round/round'
import type { TypedDay } from '../form/date-field'
import type { FieldErrors } from '../form/error-summary'
import { parseTypedDay, readTypedDay, typeDay } from '../form/read-day'
import { readText } from '../form/read-text'
import { audienceOptions, breakdownOptions, kindOptions } from './round-words'

const LONGEST_SENTENCE = 500

/** A round's set-up as it stands in its form. */
export type TypedRound = Readonly<{
  kind: string
  questionnaires: readonly string[]
  reason: string
  intendedUse: string
  opens: TypedDay
  closes: TypedDay
  threshold: string
  breakdowns: readonly string[]
  audience: readonly string[]
}>

/** Settings as they are typed. */
export function typeRound(settings: RoundSettings): TypedRound {
  return {
    kind: settings.kind,
    questionnaires: settings.questionnaires.map(nameOf),
    reason: settings.reason,
    intendedUse: settings.intendedUse,
    opens: typeDay(settings.opensOn),
    closes: typeDay(settings.closesOn),
    threshold: String(settings.threshold),
    breakdowns: settings.breakdowns,
    audience: settings.audience,
  }
}

/** What a new round begins with, so that little is left to type: open today, for two weeks, of 5 answers or more. */
export function newRound(today: string): TypedRound {
  const twoWeeks = new Date(Date.parse(today) + 14 * 86_400_000).toISOString().slice(0, 10)
  return {
    kind: 'answers',
    questionnaires: [],
    reason: '',
    intendedUse: '',
    opens: typeDay(today),
    closes: typeDay(twoWeeks),
    threshold: '5',
    breakdowns: ['sector', 'function', 'tier'],
    audience: [],
  }
}

/** Reads a posted set-up. What can't be a round is told field by field; the rest the use case decides. */
export function parseRound(
  form: URLSearchParams,
  offered: readonly QuestionnaireVersion[],
):
  | Readonly<{ ok: true; typed: TypedRound; settings: RoundSettings }>
  | Readonly<{ ok: false; typed: TypedRound; errors: FieldErrors }> {
  const typed: TypedRound = {
    kind: form.get('kind') ?? '',
    questionnaires: form.getAll('questionnaires').slice(0, 50),
    reason: form.get('reason') ?? '',
    intendedUse: form.get('intendedUse') ?? '',
    opens: readTypedDay(form, 'opensOn'),
    closes: readTypedDay(form, 'closesOn'),
    threshold: (form.get('threshold') ?? '').trim().slice(0, 10),
    breakdowns: form.getAll('breakdowns').slice(0, 10),
    audience: form.getAll('audience').slice(0, 10),
  }
  const errors: Record<string, string> = {}
  const kind = kindOptions.find(({ value }) => value === typed.kind)?.value
  if (!kind) errors['kind'] = 'Choose how you want to do it'
  const questionnaires = offered.filter((one) => typed.questionnaires.includes(nameOf(one)))
  if (questionnaires.length === 0) errors['questionnaires'] = 'Choose at least one questionnaire'
  const reason = readText(typed.reason, 'why this round', { longest: LONGEST_SENTENCE })
  if (!reason.ok) errors['reason'] = reason.error
  const use = readText(typed.intendedUse, 'who will do what with the result', { longest: LONGEST_SENTENCE })
  if (!use.ok) errors['intendedUse'] = use.error
  const opensOn = parseTypedDay(typed.opens)
  if (!opensOn) errors['opensOn'] = 'Enter the first day, such as 1 4 2026'
  const closesOn = parseTypedDay(typed.closes)
  if (!closesOn) errors['closesOn'] = 'Enter the last day, such as 14 4 2026'
  const threshold = /^\d{1,3}$/.test(typed.threshold) ? Number(typed.threshold) : NaN
  if (Number.isNaN(threshold)) errors['threshold'] = 'Enter a number, 5 or more'
  if (!kind || !opensOn || !closesOn || Object.keys(errors).length > 0) return { ok: false, typed, errors }
  return {
    ok: true,
    typed,
    settings: {
      kind,
      questionnaires,
      reason: reason.text,
      intendedUse: use.text,
      opensOn,
      closesOn,
      threshold,
      breakdowns: chosen(breakdownOptions, typed.breakdowns),
      audience: chosen(audienceOptions, typed.audience),
    },
  }
}

export function nameOf({ id, version }: QuestionnaireVersion): string {
  return `${id}@${version}`
}

function chosen<T extends string>(
  options: readonly Readonly<{ value: T }>[],
  typed: readonly string[],
): readonly T[] {
  return options.map(({ value }) => value).filter((value) => typed.includes(value))
}
