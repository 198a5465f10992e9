import { checkQuestionnaire } from './check-questionnaire'
import { describeSchemaProblem } from './describe-schema-problem'
import type { Problem } from './problem'
import { type Questionnaire, questionnaireSchema, type Source } from './questionnaire-schema'

export type ParsedQuestionnaire =
  Readonly<{ ok: true; questionnaire: Questionnaire }> | Readonly<{ ok: false; problems: readonly Problem[] }>

/**
 * Reads a questionnaire out of a JSON document, or says everything that is wrong with it (Q1 to Q8). What
 * depends on a sound shape, such as duplicate ids, is looked at once the shape is sound.
 * @param sources the bibliography, which every provenance must refer to
 */
export function parseQuestionnaire(json: unknown, sources: readonly Source[]): ParsedQuestionnaire {
  const parsed = questionnaireSchema.safeParse(json)
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.flatMap((issue) => describeSchemaProblem(issue, json)) }
  }
  const problems = checkQuestionnaire(parsed.data, sources)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, questionnaire: parsed.data }
}
