import { type ActivityField, activityFields, type TypedActivity } from '~/domain/development/activity-content'
import { emptyActivity } from '~/domain/development/type-activity'
import type { TypedDay } from '../form/date-field'
import { readTypedDay, typeDay, writeTypedDay } from '../form/read-day'

/** More than this of a field isn't given back to be typed on. */
const KEPT_AT_MOST = 20_000

const FIELDS = Object.keys(activityFields) as readonly ActivityField[]
const CHOICES: readonly ActivityField[] = ['develops', 'addresses', 'tiers', 'functions', 'sectors']

/** An activity as it was typed into a form, whole, so that nothing of it is lost where it is wrong. */
export function readActivityForm(form: URLSearchParams): TypedActivity {
  const read = (field: ActivityField): string => {
    if (field === 'review') return writeTypedDay(readTypedDay(form, 'review'))
    if (!CHOICES.includes(field)) return (form.get(field) ?? '').slice(0, KEPT_AT_MOST)
    // A question about scales has a group of boxes for each questionnaire.
    const chosen = [...form.keys()].filter((name) => name === field || name.startsWith(`${field}-`))
    const values = [...new Set(chosen)].flatMap((name) => form.getAll(name))
    return values.join('; ').slice(0, KEPT_AT_MOST)
  }
  return Object.fromEntries(FIELDS.map((field) => [field, read(field)])) as TypedActivity
}

/** A day as it was typed on one line, in three fields again. */
export function splitTypedDay(text: string): TypedDay {
  const [day = '', month = '', year = ''] = text.split('/')
  return text.includes('/') ? { day, month, year } : typeDay(text === '' ? null : text)
}

/** A new activity that is to develop what an address says, such as "social-skill/framing". */
export function beginActivity(develops: string | null): TypedActivity {
  return { ...emptyActivity, develops: (develops ?? '').slice(0, 200) }
}

/** Which version a form was made from; null where it says none. */
export function readVersion(form: URLSearchParams): number | null {
  const version = form.get('version') ?? ''
  return /^\d{1,6}$/.test(version) ? Number(version) : null
}
