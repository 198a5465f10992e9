import { parseDay } from '../field/parse-day'
import {
  type ActivityContent,
  type ActivityField,
  activityFields,
  type TypedActivity,
} from './activity-content'
import type { Activity } from './activity'
import { splitChoices, typeActivity } from './type-activity'

/** What a field was and became, as it would be typed. */
export type ActivityChange = Readonly<{ field: ActivityField | 'state'; from: string; to: string }>

type Described = ActivityContent & Pick<Activity, 'state'>

/** What differs between an activity before and after, field by field; none where nothing does (K16). */
export function listActivityChanges(before: Described, after: Described): readonly ActivityChange[] {
  const state = { field: 'state', from: before.state, to: after.state } as const
  return [
    ...compareTypedActivity(typeActivity(before), typeActivity(after)),
    ...(state.from === state.to ? [] : [state]),
  ]
}

/** What differs between two activities as they are typed. Spaces around, ends of lines, the order of choices and ways to write a day don't count. */
export function compareTypedActivity(
  before: TypedActivity,
  after: TypedActivity,
): readonly Readonly<{ field: ActivityField; from: string; to: string }>[] {
  return (Object.keys(activityFields) as readonly ActivityField[])
    .map((field) => ({ field, from: before[field], to: after[field] }))
    .filter(({ field, from, to }) => fold(field, from) !== fold(field, to))
}

const CHOICES: readonly ActivityField[] = ['develops', 'addresses', 'tiers', 'functions', 'sectors']

function fold(field: ActivityField, typed: string): string {
  if (CHOICES.includes(field)) return splitChoices(typed).toSorted().join('; ')
  if (field === 'review') return parseDay(typed) ?? typed
  return typed.replace(/\r\n?/g, '\n').trim()
}
