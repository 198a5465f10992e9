import { checkQuestionnaire } from './check-questionnaire'
import { describeSchemaProblem } from './describe-schema-problem'
import { type Questionnaire, questionnaireSchema, type Source } from './questionnaire-schema'

/** `path` is where in the JSON document ("scales[2].items[0].text"); `message` a sentence for its author. */
export type Problem = Readonly<{ path: string; message: string }>

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
