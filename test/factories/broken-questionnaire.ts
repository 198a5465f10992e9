import { parseQuestionnaire } from '../../app/domain/questionnaire/parse-questionnaire'
import { makeQuestionnaire, source } from './questionnaire'

// oxlint-disable-next-line typescript/no-explicit-any -- a broken document has no type
export type Loose = any

/** The sample as its author would write it, changed in place by `change`. */
export function broken(change: (json: Loose) => void, original = makeQuestionnaire()): unknown {
  const json: unknown = JSON.parse(JSON.stringify(original))
  change(json)
  return json
}

/** What a document is refused with; empty if it is sound. */
export function problemsOf(json: unknown) {
  const parsed = parseQuestionnaire(json, [source])
  return parsed.ok ? [] : parsed.problems
}
