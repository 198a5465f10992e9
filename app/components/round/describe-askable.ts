import { estimateMinutes } from '~/domain/questionnaire/estimate-minutes'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire-schema'
import { nameOf } from './parse-round'

const aboutWords: Readonly<Record<Questionnaire['about'], string>> = {
  self: 'about oneself',
  team: 'about the group',
  system: 'about the system around you',
  programme: 'about a change programme',
  situation: 'about one’s situation',
}

/** A questionnaire as it is offered where a round is set up. */
export function describeAskable(questionnaire: Questionnaire) {
  return {
    name: nameOf(questionnaire),
    title: questionnaire.title,
    about: aboutWords[questionnaire.about],
    minutes: estimateMinutes(questionnaire),
  }
}
