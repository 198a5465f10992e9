import { sectors } from '../answers/role-facts'
import { checkName } from './check-name'
import type { Day } from './field'
import { foldName } from './fold-name'
import { parseDay } from './parse-day'

/** What an organisation is, and since and until (not including) when. */
export type OrganisationFacts = Readonly<{
  name: string
  sector: string
  odsCode: string | null
  icsId: string | null
  validFrom: Day | null
  validTo: Day | null
}>

/** The same as it was typed or stands in a file. */
export type TypedOrganisation = Readonly<Record<'name' | 'sector' | 'ods' | 'ics' | 'from' | 'to', string>>

type Named = Readonly<{ id: string; name: string }>

/**
 * An organisation out of what was typed, by the same rules in the form and in a file (F10, F11). Sector and ICS
 * are given by id or by name. Otherwise a sentence for each field that is wrong.
 * @param systems the ICSs it may be under
 */
export function checkOrganisation(
  typed: TypedOrganisation,
  systems: readonly Named[],
):
  | Readonly<{ ok: true; facts: OrganisationFacts }>
  | Readonly<{ ok: false; errors: Partial<Record<keyof TypedOrganisation, string>> }> {
  const errors: Partial<Record<keyof TypedOrganisation, string>> = {}
  const name = typed.name.trim()
  const nameProblem = checkName(name, 'a name for the organisation')
  if (nameProblem !== null) errors.name = nameProblem

  const sector = find(sectorNames, typed.sector)
  if (!sector) errors.sector = typed.sector.trim() === '' ? 'Say which sector it is in' : SECTORS

  const odsCode = typed.ods.trim().toUpperCase() || null
  if (odsCode !== null && !/^([A-Z0-9]{3}|[A-Z0-9]{5})$/.test(odsCode))
    errors.ods = 'An ODS code has three or five letters and digits'

  const ics = find(systems, typed.ics)
  if (!ics && typed.ics.trim() !== '') errors.ics = 'Give the name of an ICS that there is, or leave it open'

  const [validFrom, validTo] = [parseDay(typed.from), parseDay(typed.to)]
  if (validFrom === undefined) errors.from = 'Enter a day such as 1/4/2026, or leave it open'
  if (validTo === undefined) errors.to = 'Enter a day such as 31/3/2027, or leave it open'
  else if (validFrom && validTo !== null && validTo <= validFrom)
    errors.to = 'The end must be after the start'

  if (!sector || validFrom === undefined || validTo === undefined || Object.keys(errors).length > 0)
    return { ok: false, errors }
  return { ok: true, facts: { name, sector: sector.id, odsCode, icsId: ics?.id ?? null, validFrom, validTo } }
}

const sectorNames = sectors.map(({ id, label }) => ({ id, name: label }))
const SECTORS = `That is no sector: give one of ${sectors.map(({ label }) => label).join('; ')}`

function find(choices: readonly Named[], typed: string): Named | undefined {
  const wanted = foldName(typed)
  return wanted === ''
    ? undefined
    : choices.find(({ id, name }) => id === wanted || foldName(name) === wanted)
}
