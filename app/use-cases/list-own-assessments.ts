import { listAnsweredItems } from '../../db/queries/answers.server'
import { listAssessments } from '../../db/queries/assessments.server'
import { type Actor, can } from '../domain/access/can'
import { listItems } from '../domain/questionnaire/list-items'
import type { Deps } from './deps'
import { type Assessment, describeAssessment } from './open-assessment'

export type ListedAssessment = Readonly<{ assessment: Assessment; answered: number; asked: number }>

/** The person's own assessments, newest first, with how many of the questionnaire's items are answered. */
export async function listOwnAssessments(deps: Deps, actor: Actor): Promise<readonly ListedAssessment[]> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return []
  const [rows, answered] = await Promise.all([
    listAssessments(deps.db, actor.personId),
    listAnsweredItems(deps.db, actor.personId),
  ])
  return rows.map((row) => {
    const assessment = describeAssessment(deps, row)
    const own = new Set(listItems(assessment.questionnaire).map(({ id }) => id))
    const count = (answered.get(row.id) ?? []).filter((item) => own.has(item)).length
    return { assessment, answered: count, asked: own.size }
  })
}
