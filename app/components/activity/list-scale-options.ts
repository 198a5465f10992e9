import { scaleKey } from '~/domain/development/scale-key'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire-schema'

/** Every scale of the latest version of each questionnaire, to choose from, by its `scaleKey`. */
export function listScaleOptions(
  questionnaires: readonly Questionnaire[],
): readonly Readonly<{ id: string; label: string }>[] {
  const latest = new Map<string, Questionnaire>()
  for (const each of questionnaires) {
    if (each.version > (latest.get(each.id)?.version ?? 0)) latest.set(each.id, each)
  }
  return [...latest.values()].flatMap(({ id, title, scales }) =>
    scales.map((scale) => ({
      id: scaleKey({ questionnaire: id, scale: scale.id }),
      label: `${scale.title} (${title})`,
    })),
  )
}
