import type { ProgrammeSettings } from '~/domain/cohort/check-programme'
import type { AimedScale, Programme } from '~/domain/cohort/cohort'
import type { FieldErrors } from '../form/error-summary'
import { readName } from '../form/read-name'
import { readText } from '../form/read-text'

/** A programme as it stands in its form. */
export type TypedProgramme = Readonly<{
  name: string
  aims: string
  aimedAt: readonly string[]
  tier: string
  design: string
}>

export const emptyProgramme: TypedProgramme = { name: '', aims: '', aimedAt: [], tier: '', design: '' }

/** A programme as it would be typed. */
export function typeProgramme({ name, aims, aimedAt, tier, design }: Programme): TypedProgramme {
  return { name, aims, aimedAt: aimedAt.map(keyOf), tier: tier ?? '', design }
}

/** How a scale is named in a form. */
export function keyOf({ questionnaire, scale }: AimedScale): string {
  return `${questionnaire} ${scale}`
}

/** Reads a posted programme. What can't be one is told field by field; the rest the use case decides. */
export function parseProgramme(
  form: URLSearchParams,
  aimable: readonly AimedScale[],
):
  | Readonly<{ ok: true; typed: TypedProgramme; settings: ProgrammeSettings }>
  | Readonly<{ ok: false; typed: TypedProgramme; errors: FieldErrors }> {
  const typed: TypedProgramme = {
    name: form.get('name') ?? '',
    aims: form.get('aims') ?? '',
    aimedAt: form.getAll('aimedAt').slice(0, 100),
    tier: form.get('tier') ?? '',
    design: form.get('design') ?? '',
  }
  const errors: Record<string, string> = {}
  const name = readName(typed.name, 'a name for the programme')
  if (!name.ok) errors['name'] = name.error
  const aims = readText(typed.aims, 'what the programme is for', { longest: 2000 })
  if (!aims.ok) errors['aims'] = aims.error
  if (!name.ok || !aims.ok) return { ok: false, typed, errors }
  const aimedAt = aimable
    .filter((scale) => typed.aimedAt.includes(keyOf(scale)))
    .map(({ questionnaire, scale }) => ({ questionnaire, scale }))
  const tier = typed.tier === '' ? null : typed.tier
  return {
    ok: true,
    typed,
    settings: { name: name.name, aims: aims.text, aimedAt, tier, design: typed.design },
  }
}
