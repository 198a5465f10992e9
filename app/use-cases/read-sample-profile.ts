import type { QuestionnaireLibrary } from '../../questionnaires/index'
import type { Answer, Answers, ScaleImportance } from '../domain/answers/answers'
import { buildProfileReport } from '../domain/profile/build-profile-report'
import type { ProfileReport } from '../domain/profile/profile-report'
import { listItems } from '../domain/questionnaire/list-items'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import { titleOfScale } from './read-own-profile'

/** Made-up answers, three a scale and four to six a topic group, in the questionnaire's order: 0 is "no opportunity". */
const SAMPLE_ANSWERS =
  '434' + '323' + '433' + '223' + '454' + '323' + '344' + '545' + '232' + '211' + '445' + '455' + '340'
const SAMPLE_IMPORTANCE = '5434443353454'
const SAMPLE_CONTEXT = '244253345232324'

/** The sample profile: made-up answers to the latest `system-leadership`, scored like anybody's. */
export function readSampleProfile(library: QuestionnaireLibrary): ProfileReport {
  const questionnaire = library.latest('system-leadership')
  if (!questionnaire) throw new Error('There is no questionnaire system-leadership to make a sample of.')
  const companion = library.companionOf(questionnaire)
  const importance = Object.fromEntries(
    questionnaire.scales.map((scale, index) => [scale.id, Number(SAMPLE_IMPORTANCE[index] ?? 3)]),
  ) as ScaleImportance
  return buildProfileReport(
    questionnaire,
    companion,
    {
      ...readDigits(questionnaire, SAMPLE_ANSWERS),
      ...(companion ? readDigits(companion, SAMPLE_CONTEXT) : {}),
    },
    importance,
    {
      submittedAt: null,
      facts: [
        ['Tier', 'Thematic'],
        ['Stage of the work', 'Under way'],
      ],
    },
    titleOfScale(library),
  )
}

function readDigits(questionnaire: Questionnaire, digits: string): Answers {
  return Object.fromEntries(
    listItems(questionnaire).map(({ id }, index): [string, Answer] => {
      const digit = Number(digits[index] ?? 3)
      return [id, digit === 0 ? 'none' : (digit as Answer)]
    }),
  )
}
