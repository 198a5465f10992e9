import { latestVersion } from '../app/domain/questionnaire/latest-version'
import { parseQuestionnaireName } from '../app/domain/questionnaire/parse-questionnaire-name'
import type { GlossaryTerm, Questionnaire, Source } from '../app/domain/questionnaire/questionnaire-schema'
import type { FileProblem } from './read-json-file'
import { readQuestionnaires } from './read-questionnaires'

/** Everything that is asked, loaded and checked. */
export type QuestionnaireLibrary = Readonly<{
  /** Every version of each, in the order in which to show them. */
  questionnaires: readonly Questionnaire[]
  sources: readonly Source[]
  glossary: readonly GlossaryTerm[]
  /** By name: "system-leadership@1", or "system-leadership" for its latest version. */
  find: (name: string) => Questionnaire | undefined
  latest: (id: string) => Questionnaire | undefined
  /** What is answered along with it, or null. */
  companionOf: (questionnaire: Questionnaire) => Questionnaire | null
}>

/** A questionnaire, the bibliography or the glossary is broken: its message has a line for each problem. */
export class QuestionnaireError extends Error {
  override readonly name = 'QuestionnaireError'

  constructor(readonly problems: readonly FileProblem[]) {
    super(problems.map(({ file, path, message }) => `${file}: ${path}: ${message}`).join('\n'))
  }
}

/**
 * Loads a folder of questionnaires with its bibliography and glossary.
 * @throws QuestionnaireError naming file, path and what is wrong, if anything is
 */
export function loadQuestionnaires(directory: string): QuestionnaireLibrary {
  const { questionnaires, sources, glossary, problems } = readQuestionnaires(directory)
  if (problems.length > 0) throw new QuestionnaireError(problems)
  const latest = (id: string): Questionnaire | undefined => latestVersion(questionnaires, id)
  const findVersion = (id: string, version: number): Questionnaire | undefined =>
    questionnaires.find((questionnaire) => questionnaire.id === id && questionnaire.version === version)
  return {
    questionnaires,
    sources,
    glossary,
    latest,
    find(name) {
      const parsed = parseQuestionnaireName(name)
      if (!parsed) return undefined
      return parsed.version === null ? latest(parsed.id) : findVersion(parsed.id, parsed.version)
    },
    companionOf({ companion }) {
      return companion ? (findVersion(companion.questionnaire, companion.version) ?? null) : null
    },
  }
}
