import type { Questionnaire } from '../questionnaire/questionnaire-schema'

/**
 * The questionnaires that were asked, one line an id with its newest version, and the one an address asks for: the first
 * where it asks for none, undefined where it asks for one that isn't there.
 */
export function chooseQuestionnaire(
  asked: readonly Questionnaire[],
  id: string | null,
): Readonly<{ all: readonly Questionnaire[]; chosen: Questionnaire | undefined }> {
  const newest = new Map<string, Questionnaire>()
  for (const questionnaire of asked) {
    const known = newest.get(questionnaire.id)
    if (!known || known.version < questionnaire.version) newest.set(questionnaire.id, questionnaire)
  }
  const all = [...newest.values()]
  return { all, chosen: id === null ? all[0] : newest.get(id) }
}
