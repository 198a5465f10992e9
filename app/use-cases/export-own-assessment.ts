import { can, type Actor } from '../domain/access/can'
import { describeAnswer } from '../domain/answers/describe-answer'
import { describeRoleFacts } from '../domain/answers/role-facts'
import { listSections } from '../domain/questionnaire/list-sections'
import { scoreQuestionnaire } from '../domain/scoring/score-questionnaire'
import type { Deps } from './deps'
import { findSystemNames } from './list-systems'
import { type OpenAssessment, openAssessment } from './open-assessment'
import { recordAudit } from './record-audit'

/** One line of an exported assessment: a role fact, an answer, an importance or a score. */
export type ExportedRow = Readonly<{
  kind: 'fact' | 'answer' | 'importance' | 'score'
  section: string
  id: string
  text: string
  /** The option's value, the score at full precision, or a fact's words; '' where there is none. */
  value: string | number
  /** The chosen option's words, or why there is no score. */
  words: string
}>

export type ExportedAssessment = Readonly<{
  questionnaire: string
  title: string
  startedAt: string
  submittedAt: string | null
  rows: readonly ExportedRow[]
}>

/** All that one of the actor's own assessments holds, with the questions as they were worded. */
export async function exportOwnAssessment(
  deps: Deps,
  actor: Actor,
  assessmentId: string,
): Promise<ExportedAssessment | undefined> {
  const open = await openAssessment(deps, actor, assessmentId, 'export')
  if (!open || !can(actor, { action: 'export-assessment', ownerId: open.assessment.respondentId }))
    return undefined
  await recordAudit(deps, {
    actorId: open.assessment.respondentId,
    action: 'assessment-exported',
    thing: { kind: 'assessment', id: null },
  })
  return describeExport(deps, open)
}

/** What an assessment holds, as it is exported. */
export async function describeExport(deps: Deps, open: OpenAssessment): Promise<ExportedAssessment> {
  const { assessment, answers, importance } = open
  const { questionnaire, companion } = assessment
  const sections = listSections(questionnaire, companion)

  const systemName = await findSystemNames(deps)
  const dates: readonly (readonly [string, string])[] = [
    ['Started', assessment.createdAt],
    ['Submitted', assessment.submittedAt ?? 'Not yet'],
  ]
  const facts = [...dates, ...describeRoleFacts(assessment.facts, systemName)].map(
    ([label, value]): ExportedRow => ({
      kind: 'fact',
      section: '',
      id: '',
      text: label,
      value,
      words: '',
    }),
  )
  const answered = sections.flatMap((section) => [
    ...section.items.map(({ item, optionSet }): ExportedRow => {
      const answer = answers[item.id]
      return {
        kind: 'answer',
        section: section.title,
        id: item.id,
        text: item.text,
        value: answer ?? '',
        words: describeAnswer(optionSet, answer),
      }
    }),
    ...(section.asksImportance
      ? [
          {
            kind: 'importance' as const,
            section: section.title,
            id: section.id,
            text: questionnaire.importance?.question ?? '',
            value: importance[section.id] ?? '',
            words:
              questionnaire.importance?.options.find((option) => option.value === importance[section.id])
                ?.label ?? '',
          },
        ]
      : []),
  ])
  const scores =
    assessment.submittedAt === null
      ? []
      : scoreQuestionnaire(questionnaire, answers).map((score): ExportedRow => {
          const scale = questionnaire.scales.find((candidate) => candidate.id === score.id)!
          return {
            kind: 'score',
            section: scale.title,
            id: score.id,
            text: scale.definition,
            value: score.score ?? '',
            words: score.reason ?? '',
          }
        })
  return {
    questionnaire: `${questionnaire.id}@${questionnaire.version}`,
    title: questionnaire.title,
    startedAt: assessment.createdAt,
    submittedAt: assessment.submittedAt,
    rows: [...facts, ...answered, ...scores],
  }
}
