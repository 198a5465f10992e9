import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import { canBeAsked } from '../domain/round/can-be-asked'
import { isAboutSelf } from '../domain/round/subject-of'
import type { Deps } from './deps'

/** The latest version of each questionnaire that a group can be asked, those about the group before those about oneself. */
export function listAskable(deps: Pick<Deps, 'library'>): readonly Questionnaire[] {
  const { library } = deps
  const latest = library.questionnaires.filter(
    (questionnaire) => canBeAsked(questionnaire) && library.latest(questionnaire.id) === questionnaire,
  )
  return [
    ...latest.filter((questionnaire) => !isAboutSelf(questionnaire)),
    ...latest.filter((questionnaire) => isAboutSelf(questionnaire)),
  ]
}
