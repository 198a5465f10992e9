import { choicesOf } from '~/domain/round/count-make-up'
import type { Dimension, MemberFacts } from '~/domain/round/round'
import type { FieldErrors } from '../form/error-summary'

/** Reads what a member says of themselves in a team: all of it optional, each one of its options. */
export function parseMemberFacts(
  form: URLSearchParams,
):
  | Readonly<{ ok: true; facts: MemberFacts }>
  | Readonly<{ ok: false; facts: MemberFacts; errors: FieldErrors }> {
  const errors: Record<string, string> = {}
  const read = (dimension: Dimension): string | null => {
    const value = form.get(dimension) ?? ''
    if (value === '') return null
    if (choicesOf[dimension].some(({ id }) => id === value)) return value
    errors[dimension] = 'Choose one of the options, or leave it open'
    return null
  }
  const facts = { sector: read('sector'), function: read('function'), tier: read('tier') }
  return Object.keys(errors).length > 0 ? { ok: false, facts, errors } : { ok: true, facts }
}
