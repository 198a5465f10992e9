import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import type { QuestionnaireVersion } from '../domain/round/round'
import type { Deps } from './deps'

/**
 * The questionnaire of something that is stored.
 * @param of what it is, in a word
 * @throws Error if the version is no longer shipped
 */
export function storedQuestionnaire(
  { library }: Pick<Deps, 'library'>,
  { id, version }: QuestionnaireVersion,
  of: string,
): Questionnaire {
  const questionnaire = library.find(`${id}@${version}`)
  if (!questionnaire) throw new Error(`The questionnaire ${id}@${version} of a stored ${of} is missing.`)
  return questionnaire
}

/** The questionnaires about people's situation among some and what those bring along, each once. */
export function situationsAmong(
  { library }: Pick<Deps, 'library'>,
  questionnaires: readonly Questionnaire[],
): readonly Questionnaire[] {
  const found = questionnaires.flatMap((one) => {
    const situation = one.about === 'situation' ? one : library.companionOf(one)
    return situation ? [situation] : []
  })
  return [...new Set(found)]
}
