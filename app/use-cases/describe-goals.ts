import type { QuestionnaireLibrary } from '../../questionnaires/index'
import { loadAnswers } from '../../db/queries/answers.server'
import { listAssessments } from '../../db/queries/assessments.server'
import type { AssessmentRow } from '../../db/database'
import { compareGoal, type ScaleThen } from '../domain/plan/compare-goal'
import type { DescribedGoal } from '../domain/plan/described-goal'
import { nameGoal } from '../domain/plan/name-goal'
import type { Goal, GoalNote, GoalSubject } from '../domain/plan/plan'
import { scoreScale } from '../domain/scoring/score-scale'
import type { Deps } from './deps'

/** Goals of one person with their names, then and now, and what was noted of them: for use cases that have asked. */
export async function describeGoals(
  deps: Deps,
  personId: string,
  goals: readonly Goal[],
  notes: readonly GoalNote[],
): Promise<readonly DescribedGoal[]> {
  const submitted = (await listAssessments(deps.db, personId)).filter((row) => row.submitted_at !== null)
  return Promise.all(
    goals.map(async (goal) => ({
      ...goal,
      name: nameGoal(goal),
      subject: goal.about && titleOfSubject(deps.library, goal.about),
      change: await compare(deps, personId, goal, submitted),
      notes: notes.filter(({ goalId }) => goalId === goal.id),
    })),
  )
}

async function compare(
  deps: Deps,
  personId: string,
  { about, assessmentId }: Goal,
  submitted: readonly AssessmentRow[],
): Promise<DescribedGoal['change']> {
  const made = submitted.find(({ id }) => id === assessmentId)
  if (about?.kind !== 'scale' || made?.questionnaire_id !== about.questionnaire) return null
  const scoreIn = async (row: AssessmentRow): Promise<ScaleThen> => {
    const version = row.questionnaire_version
    const scale = deps.library
      .find(`${row.questionnaire_id}@${version}`)
      ?.scales.find(({ id }) => id === about.id)
    const answers = scale && (await loadAnswers(deps.db, personId, row.id)).answers
    const score = scale && answers ? scoreScale(scale, answers).score : null
    return { version, submittedAt: row.submitted_at!, score }
  }
  const others = submitted.filter(
    ({ id, questionnaire_id }) => id !== made.id && questionnaire_id === about.questionnaire,
  )
  return compareGoal(await scoreIn(made), await Promise.all(others.map(scoreIn)))
}

/** What a goal is about, in the words of the latest version that has it; null if none has. */
export function titleOfSubject(library: QuestionnaireLibrary, about: GoalSubject): string | null {
  const versions = library.questionnaires
    .filter(({ id }) => id === about.questionnaire)
    .sort((one, other) => other.version - one.version)
  for (const { scales, topicGroups } of versions) {
    const titled =
      about.kind === 'scale'
        ? scales.find(({ id }) => id === about.id)
        : topicGroups.flatMap(({ topics }) => topics).find(({ id }) => id === about.id)
    if (titled) return titled.title
  }
  return null
}
