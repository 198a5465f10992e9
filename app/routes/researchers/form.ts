import { parseTypedDay, readTypedDay } from '~/components/form/read-day'
import { readText } from '~/components/form/read-text'
import { parseEmail } from '~/http/parse-email'

const LONGEST_DAYS = 366

/** What was typed to name a researcher, and what is wrong with it. */
export function parseResearcher(form: URLSearchParams, today: string) {
  const purpose = readText(form.get('purpose') ?? '', 'a purpose', { longest: 500 })
  const typed = {
    email: (form.get('email') ?? '').slice(0, 320),
    purpose: purpose.text,
    starts: readTypedDay(form, 'starts'),
    ends: readTypedDay(form, 'ends'),
  }
  const errors: Record<string, string> = {}
  const email = parseEmail(typed.email)
  if (!email.ok) errors['email'] = email.error.replace('your', 'their')
  if (!purpose.ok) errors['purpose'] = purpose.error
  const startsOn = parseTypedDay(typed.starts)
  if (startsOn === undefined) errors['starts'] = 'Enter a day such as 1 4 2026, or leave it open for today'
  const endsOn = parseTypedDay(typed.ends)
  const from = startsOn ?? today
  if (!endsOn) errors['ends'] = 'Enter a day such as 31 3 2027'
  else if (endsOn <= from || endsOn <= today)
    errors['ends'] = 'The end must be after the start, and after today'
  else if (Date.parse(endsOn) - Date.parse(from) > LONGEST_DAYS * 86_400_000)
    errors['ends'] = 'The end must be at most a year after the start'
  if (!email.ok || !endsOn || Object.keys(errors).length > 0) return { ok: false as const, errors, typed }
  const input = { email: email.email, purpose: purpose.text, startsOn: from, endsOn }
  return { ok: true as const, typed, input }
}

export type TypedResearcher = ReturnType<typeof parseResearcher>['typed']
