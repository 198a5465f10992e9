import { checkOrganisation, type OrganisationFacts } from '~/domain/field/check-organisation'
import type { TypedDay } from '../form/date-field'
import { readTypedDay, typeDay, writeTypedDay } from '../form/read-day'

export type TypedOrganisationForm = Readonly<{
  name: string
  sector: string
  ods: string
  ics: string
  from: TypedDay
  to: TypedDay
}>

/** What a posted form says of an organisation, and what is wrong with it. */
export function readOrganisationForm(
  form: URLSearchParams,
  systems: readonly Readonly<{ id: string; name: string }>[],
) {
  const read = (name: string) => (form.get(name) ?? '').slice(0, 300)
  const typed: TypedOrganisationForm = {
    name: read('name'),
    sector: read('sector'),
    ods: read('ods'),
    ics: read('ics'),
    from: readTypedDay(form, 'from'),
    to: readTypedDay(form, 'to'),
  }
  const days = { from: writeTypedDay(typed.from), to: writeTypedDay(typed.to) }
  return { typed, ...checkOrganisation({ ...typed, ...days }, systems) }
}

/** What is known of an organisation, as it would be typed. */
export function typeOrganisation(facts: OrganisationFacts): TypedOrganisationForm {
  return {
    name: facts.name,
    sector: facts.sector,
    ods: facts.odsCode ?? '',
    ics: facts.icsId ?? '',
    from: typeDay(facts.validFrom),
    to: typeDay(facts.validTo),
  }
}

/** What is said where an organisation would be another one twice. */
export const twinErrors = {
  'same-code': { ods: 'Another organisation has this ODS code' },
  'same-name': { name: 'There is an organisation of this name in this sector and ICS' },
} as const
