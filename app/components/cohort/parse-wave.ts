import type { AskedWave } from '~/domain/cohort/check-wave'
import type { Wave, WaveKind } from '~/domain/cohort/cohort'
import type { TypedDay } from '../form/date-field'
import type { FieldErrors } from '../form/error-summary'
import { parseTypedDay, readTypedDay, typeDay } from '../form/read-day'

/** A wave as it stands in its form. */
export type TypedWave = Readonly<{
  kind: string
  opens: TypedDay
  closes: TypedDay
  catchUp: TypedDay
  questionnaires: readonly string[]
  extras: readonly string[]
}>

const nothing: TypedDay = { day: '', month: '', year: '' }
const kinds: readonly WaveKind[] = ['baseline', 'between', 'end', 'follow-up']

export const emptyWave: TypedWave = {
  ...{ kind: '', opens: nothing, closes: nothing, catchUp: nothing, questionnaires: [], extras: [] },
}

/** A wave as it would be typed. */
export function typeWave(wave: Wave): TypedWave {
  return {
    kind: wave.kind,
    opens: typeDay(wave.opensOn),
    closes: typeDay(wave.closesOn),
    catchUp: typeDay(wave.catchesUpUntil),
    questionnaires: wave.questionnaires.map(({ id }) => id),
    extras: [...(wave.asksThenTest ? ['then-test'] : []), ...(wave.asksReaction ? ['reaction'] : [])],
  }
}

/** Reads a posted wave. What can't be one is told field by field; the rest the use case decides. */
export function parseWave(
  form: URLSearchParams,
):
  | Readonly<{ ok: true; typed: TypedWave; asked: AskedWave }>
  | Readonly<{ ok: false; typed: TypedWave; errors: FieldErrors }> {
  const typed: TypedWave = {
    kind: form.get('kind') ?? '',
    opens: readTypedDay(form, 'opensOn'),
    closes: readTypedDay(form, 'closesOn'),
    catchUp: readTypedDay(form, 'catchesUpUntil'),
    questionnaires: form.getAll('questionnaires').slice(0, 50),
    extras: form.getAll('extras').slice(0, 10),
  }
  const errors: Record<string, string> = {}
  const kind = kinds.find((one) => one === typed.kind)
  if (!kind) errors['kind'] = 'Choose which wave it is'
  const opensOn = parseTypedDay(typed.opens)
  if (!opensOn) errors['opensOn'] = 'Enter the first day, such as 1 4 2026'
  const closesOn = parseTypedDay(typed.closes)
  if (!closesOn) errors['closesOn'] = 'Enter the last day, such as 14 4 2026'
  const catchesUpUntil = parseTypedDay(typed.catchUp)
  if (catchesUpUntil === undefined)
    errors['catchesUpUntil'] = 'Enter the catch-up day, such as 30 4 2026, or leave it open'
  if (typed.questionnaires.length === 0) errors['questionnaires'] = 'Choose at least one questionnaire'
  if (!kind || !opensOn || !closesOn || catchesUpUntil === undefined) return { ok: false, typed, errors }
  return {
    ok: true,
    typed,
    asked: {
      ...{ kind, opensOn, closesOn, catchesUpUntil, questionnaires: typed.questionnaires },
      asksThenTest: typed.extras.includes('then-test'),
      asksReaction: typed.extras.includes('reaction'),
    },
  }
}
