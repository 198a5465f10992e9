import type { Answer } from '../../../app/domain/answers/answers'
import { listSections } from '../../../app/domain/questionnaire/list-sections'
import type { Questionnaire } from '../../../app/domain/questionnaire/questionnaire-schema'
import { isAboutSelf } from '../../../app/domain/round/subject-of'
import { scoreQuestionnaire } from '../../../app/domain/scoring/score-questionnaire'
import { type Making, timeOf } from './england'
import type { MadePerson } from './make-person'

/** How single answers lie about somebody's level on a scale. */
const ITEM_SD = 0.6
const NOT_ANSWERED = 0.015
const NO_OPPORTUNITY = 0.02
const IMPORTANCE_SKIPPED = 0.04
const LONGEST_MINUTES = 25

/** What was answered, and of what that is to count. */
export type Answering = Readonly<{
  questionnaire: Questionnaire
  /** Of each scale, on 1 to 5, before chance. */
  levels: readonly number[]
  withContext: boolean
  submittedAt: number
  subject: Readonly<{ kind: 'person' | 'team'; id: string }>
  use: Readonly<{ purpose: 'round' | 'wave'; id: string }> | null
}>

export type MadeAssessment = Readonly<{ id: string; scores: Readonly<Record<string, number | null>> }>

const ANSWER = ['respondent_id', 'assessment_id', 'item_id', 'value', 'answered_at'] as const
const IMPORTANCE = ['respondent_id', 'assessment_id', 'scale_id', 'value', 'answered_at'] as const
const SCORE = ['respondent_id', 'assessment_id', 'scale_id', 'score'] as const

type Asked = Readonly<{ id: string; scale: number; isReversed: boolean; values: readonly Answer[] }>
const askedOf = new Map<string, readonly Asked[]>()

/** A submitted assessment of one person: answers about their levels, importance, context, and scores as the product computes them. */
export function makeAssessment(
  { chance, put, fill, library }: Making,
  person: MadePerson,
  { questionnaire, levels, withContext, submittedAt, subject, use }: Answering,
): MadeAssessment {
  const id = chance.id(submittedAt)
  const submitted = timeOf(submittedAt)
  const begun = timeOf(submittedAt - (5 + chance.whole(LONGEST_MINUTES - 5)) * 60_000)
  const respondent_id = person.id
  put('assessment', {
    ...{ respondent_id, id, subject_kind: subject.kind, subject_id: subject.id },
    relationship: isAboutSelf(questionnaire) ? 'self' : 'member',
    ...{ questionnaire_id: questionnaire.id, questionnaire_version: questionnaire.version },
    ...{ tier: person.tier, stage: person.stage, function: person.function, sector: person.sector },
    ...{ ics_id: person.icsId, created_at: begun, updated_at: submitted, submitted_at: submitted },
  })
  const answers: Record<string, Answer> = {}
  const companion = withContext ? library.companionOf(questionnaire) : null
  for (const item of listAsked(questionnaire, companion)) {
    if (chance.is(NOT_ANSWERED)) continue
    const answer = chance.is(NO_OPPORTUNITY) ? 'none' : choose(item)
    answers[item.id] = answer
    const value = answer === 'none' ? null : answer
    fill('answer', ANSWER, respondent_id, id, item.id, value, submitted)
  }
  if (questionnaire.importance) {
    for (const { id: scaleId } of questionnaire.scales) {
      if (chance.is(IMPORTANCE_SKIPPED)) continue
      const value = within(3.6 + chance.normal(1))
      fill('scale_importance', IMPORTANCE, respondent_id, id, scaleId, value, submitted)
    }
  }
  const scores = scoreQuestionnaire(questionnaire, answers)
  for (const { id: scaleId, score } of scores) fill('scale_score', SCORE, respondent_id, id, scaleId, score)
  const consent = { respondent_id, assessment_id: id, consented_at: begun, withdrawn_at: null }
  put('assessment_use', { ...consent, purpose: 'owner', purpose_id: person.id })
  if (use) put('assessment_use', { ...consent, purpose: use.purpose, purpose_id: use.id })
  return { id, scores: Object.fromEntries(scores.map((scale) => [scale.id, scale.score])) }

  function choose({ scale, isReversed, values }: Asked): Answer {
    const level = levels[scale]
    if (level === undefined) return chance.pick(values)
    const value = within(level + chance.normal(ITEM_SD))
    return isReversed ? ((6 - value) as Answer) : value
  }
}

/** What is asked, by item: rows that come in the order of their keys are written faster. */
function listAsked(questionnaire: Questionnaire, companion: Questionnaire | null): readonly Asked[] {
  const name = `${questionnaire.id}@${questionnaire.version} ${companion ? 'with context' : ''}`
  const known = askedOf.get(name)
  if (known) return known
  const asked = listSections(questionnaire, companion)
    .flatMap((section) =>
      section.items.map(({ item, optionSet }) => ({
        id: item.id,
        scale: section.kind === 'scale' ? questionnaire.scales.indexOf(section.scale) : -1,
        isReversed: item.reversed ?? false,
        values: optionSet.options.map(({ value }) => value as Answer),
      })),
    )
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  askedOf.set(name, asked)
  return asked
}

function within(level: number): 1 | 2 | 3 | 4 | 5 {
  return Math.min(5, Math.max(1, Math.round(level))) as 1 | 2 | 3 | 4 | 5
}
