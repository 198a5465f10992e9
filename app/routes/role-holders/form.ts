import { parseTypedDay, readTypedDay } from '~/components/form/read-day'
import { parseEmail } from '~/http/parse-email'

/** What was typed to invite somebody, and what is wrong with it. */
export function parseInvitation(form: URLSearchParams, today: string) {
  const typed = {
    email: (form.get('email') ?? '').slice(0, 320),
    starts: readTypedDay(form, 'starts'),
    ends: readTypedDay(form, 'ends'),
  }
  const errors: Record<string, string> = {}
  const email = parseEmail(typed.email)
  if (!email.ok) errors['email'] = email.error
  const startsOn = parseTypedDay(typed.starts)
  if (startsOn === undefined) errors['starts'] = 'Enter a day such as 1 4 2026, or leave it open for today'
  const endsOn = parseTypedDay(typed.ends)
  if (endsOn === undefined) errors['ends'] = 'Enter a day such as 31 3 2027, or leave it open'
  else if (endsOn !== null && endsOn <= (startsOn ?? today))
    errors['ends'] = 'The end must be after the start'
  if (!email.ok || startsOn === undefined || endsOn === undefined || Object.keys(errors).length > 0) {
    return { ok: false as const, errors, typed }
  }
  return { ok: true as const, typed, input: { email: email.email, startsOn: startsOn ?? today, endsOn } }
}

export type TypedInvitation = ReturnType<typeof parseInvitation>['typed']
