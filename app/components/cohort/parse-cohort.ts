import type { Cohort } from '~/domain/cohort/cohort'
import type { FieldErrors } from '../form/error-summary'
import { readName } from '../form/read-name'

/** A cohort as it stands in its form. */
export type TypedCohort = Readonly<{ name: string; reporting: string; threshold: string }>

export const emptyCohort: TypedCohort = { name: '', reporting: '', threshold: '8' }

/** A cohort as it would be typed. */
export function typeCohort({ name, reporting, threshold }: Cohort): TypedCohort {
  return { name, reporting, threshold: String(threshold) }
}

/** Reads a posted cohort; what is wrong is told field by field. */
export function parseCohort(form: URLSearchParams):
  | Readonly<{
      ok: true
      typed: TypedCohort
      settings: Readonly<{ name: string; reporting: Cohort['reporting']; threshold: number }>
    }>
  | Readonly<{ ok: false; typed: TypedCohort; errors: FieldErrors }> {
  const typed: TypedCohort = {
    name: form.get('name') ?? '',
    reporting: form.get('reporting') ?? '',
    threshold: (form.get('threshold') ?? '').trim().slice(0, 10),
  }
  const errors: Record<string, string> = {}
  const name = readName(typed.name, 'a name for the cohort')
  if (!name.ok) errors['name'] = name.error
  const { reporting } = typed
  const isReporting = reporting === 'baseline-now' || reporting === 'at-end'
  if (!isReporting) errors['reporting'] = 'Choose what is published when'
  const threshold = /^\d{1,3}$/.test(typed.threshold) ? Number(typed.threshold) : NaN
  if (Number.isNaN(threshold) || threshold < 8) errors['threshold'] = 'Enter a number, 8 or more'
  if (!name.ok || !isReporting || errors['threshold']) return { ok: false, typed, errors }
  return { ok: true, typed, settings: { name: name.name, reporting, threshold } }
}
