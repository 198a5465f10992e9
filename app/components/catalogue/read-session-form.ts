import type { TypedSession } from '~/domain/development/check-activity-session'
import { readTypedDay, writeTypedDay } from '../form/read-day'

/** A session as it was typed. */
export function readSessionForm(form: URLSearchParams): TypedSession {
  const read = (name: string) => (form.get(name) ?? '').slice(0, 500)
  return {
    day: writeTypedDay(readTypedDay(form, 'day')),
    starts: read('starts'),
    ends: read('ends'),
    where: read('where'),
    place: read('place'),
    capacity: read('capacity'),
    host: read('host'),
  }
}

/** Nothing typed yet. */
export const emptySession: TypedSession = {
  ...{ day: '', starts: '', ends: '', where: '', place: '', capacity: '', host: '' },
}
