import { latestVersion } from '../../app/domain/questionnaire/latest-version'
import type { Questionnaire } from '../../app/domain/questionnaire/questionnaire-schema'
import type { QuestionnaireLibrary } from '../../questionnaires/index'
import { source } from './questionnaire'

/** A library of just these questionnaires, with no glossary. */
export function makeLibrary(questionnaires: readonly Questionnaire[]): QuestionnaireLibrary {
  const version = (id: string, number: number) =>
    questionnaires.find((candidate) => candidate.id === id && candidate.version === number)
  return {
    questionnaires,
    sources: [source],
    glossary: [],
    latest: (id) => latestVersion(questionnaires, id),
    find: (name) => {
      const [id = '', number] = name.split('@')
      return number === undefined ? latestVersion(questionnaires, id) : version(id, Number(number))
    },
    companionOf: ({ companion }) =>
      companion ? (version(companion.questionnaire, companion.version) ?? null) : null,
  }
}
