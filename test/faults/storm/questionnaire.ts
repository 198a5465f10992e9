import { loadQuestionnaires } from '../../../questionnaires/index'

/** What the people in the storm answer. */
export const QUESTIONNAIRE = 'social-skill'

const found = loadQuestionnaires('questionnaires').find(QUESTIONNAIRE)
if (!found) throw new Error(`The storm needs the questionnaire ${QUESTIONNAIRE}.`)
export const questionnaire = found
