import { functions, type RoleFacts, sectors, stages, tiers } from '~/domain/answers/role-facts'

type Named = Readonly<{ id: string }>

/**
 * Reads the role facts out of a posted form: all optional, each one of its options. What was typed comes
 * back with the sentences where it isn't.
 */
export function parseRoleFacts(
  form: URLSearchParams,
  systems: readonly Named[],
):
  | Readonly<{ ok: true; facts: RoleFacts }>
  | Readonly<{ ok: false; facts: RoleFacts; errors: Readonly<Record<string, string>> }> {
  const errors: Record<string, string> = {}
  const read = (name: string, choices: readonly Named[]): string | null => {
    const value = form.get(name) ?? ''
    if (value === '') return null
    if (choices.some(({ id }) => id === value)) return value
    errors[name] = 'Choose one of the options, or leave it open'
    return null
  }
  const facts: RoleFacts = {
    tier: read('tier', tiers),
    stage: read('stage', stages),
    function: read('function', functions),
    sector: read('sector', sectors),
    icsId: read('ics', systems),
  }
  return Object.keys(errors).length > 0 ? { ok: false, facts, errors } : { ok: true, facts }
}
