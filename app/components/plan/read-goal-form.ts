import { parseTypedDay, readTypedDay, typeDay } from '~/components/form/read-day'
import { readText } from '~/components/form/read-text'
import type { GoalWords } from '~/domain/plan/plan'
import { nameSubject, readSubject } from './subject-name'

/** A goal as it was typed, and what is wrong with it. */
export function readGoalForm(form: URLSearchParams) {
  const read = (name: string, what: string, longest: number) =>
    readText(form.get(name) ?? '', what, { longest, isOptional: true })
  const ownAction = read('own-action', 'what you will do', 1000)
  const difference = read('difference', 'what will be different', 1000)
  const sign = read('sign', 'how you’ll know', 1000)
  const helper = readText((form.get('helper') ?? '').replace(/\s+/g, ' '), 'who helps', {
    longest: 200,
    isOptional: true,
  })
  const typed = {
    about: (form.get('about') ?? '').slice(0, 200),
    activityId: (form.get('activity') ?? '').slice(0, 100),
    ownAction: ownAction.text,
    difference: difference.text,
    sign: sign.text,
    byWhen: readTypedDay(form, 'by-when'),
    helper: helper.text,
  }
  const byWhen = parseTypedDay(typed.byWhen)
  const about = readSubject(typed.about)
  const errors: Record<string, string> = {}
  if (typed.about !== '' && about === null) errors['about'] = 'Choose one of these, or leave it open'
  if (!ownAction.ok) errors['own-action'] = ownAction.error
  if (!difference.ok) errors['difference'] = difference.error
  if (!sign.ok) errors['sign'] = sign.error
  if (byWhen === undefined) errors['by-when'] = 'Enter a day such as 1 4 2027, or leave it open'
  if (!helper.ok) errors['helper'] = helper.error
  if (Object.keys(errors).length > 0 || byWhen === undefined) return { ok: false as const, typed, errors }
  const words: GoalWords = {
    about,
    activity: typed.activityId === '' ? null : { id: typed.activityId, title: '' },
    ownAction: typed.ownAction,
    difference: typed.difference,
    sign: typed.sign,
    byWhen,
    helper: typed.helper,
  }
  return { ok: true as const, typed, words }
}

export type TypedGoal = ReturnType<typeof readGoalForm>['typed']

/** A goal as it would be typed. */
export function typeGoal(words: GoalWords): TypedGoal {
  return {
    about: words.about ? nameSubject(words.about) : '',
    activityId: words.activity?.id ?? '',
    ownAction: words.ownAction,
    difference: words.difference,
    sign: words.sign,
    byWhen: typeDay(words.byWhen),
    helper: words.helper,
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  activity: 'own-action',
  ownAction: 'own-action',
  byWhen: 'by-when',
}

/** What a use case found wrong, by the field that it stands at. */
export function atFields(problems: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).map(([name, says]) => [FIELDS[name] ?? name, says]))
}
