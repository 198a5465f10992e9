import { loadAnswers } from '../../db/queries/answers.server'
import { findAssessment } from '../../db/queries/assessments.server'
import { agreeUse, type Purpose } from '../../db/queries/assessment-uses.server'
import { insertScaleScores } from '../../db/queries/scale-scores.server'
import type { Actor } from '../domain/access/can'
import { noRoleFacts, type RoleFacts } from '../domain/answers/role-facts'
import type { Subject } from '../domain/round/subject-of'
import { scoreQuestionnaire } from '../domain/scoring/score-questionnaire'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import type { Due } from './read-due'
import { latestRoleFacts, startAssessment } from './start-assessment'

type Person = Extract<Actor, { kind: 'person' }>

export type Begun =
  | Readonly<{ ok: true; assessmentId: string }>
  | Readonly<{ ok: false; reason: 'not-found' | 'not-open' | 'consent' }>

/** A round or a wave that somebody who may answer it is asked by. */
export type Asking = Readonly<{
  purpose: Purpose
  due: readonly Due[]
  subjectOf: (questionnaire: Due['questionnaire']) => Subject
  /** What they say of themselves there. */
  facts: Partial<RoleFacts> | null
}>

/** Begins a questionnaire that is due, and lets it count for what asks it. What is in progress is gone on with. */
export async function beginDue(
  deps: Deps,
  person: Person,
  { purpose, due, subjectOf, facts }: Asking,
  input: Readonly<{ questionnaireId: string; agrees: boolean }>,
): Promise<Begun> {
  const asked = due.find(({ questionnaire }) => questionnaire.id === input.questionnaireId)
  if (!asked) return { ok: false, reason: 'not-found' }
  if (asked.state !== 'not-begun') return { ok: true, assessmentId: asked.assessmentId }
  const { questionnaire } = asked
  // Begun without counting it would be answered, submitted, and missing.
  return inTransaction(deps, async (inside) => {
    const started = await startAssessment(inside, person, {
      questionnaire,
      facts: { ...((await latestRoleFacts(inside, person)) ?? noRoleFacts), ...facts },
      agrees: input.agrees,
      subject: subjectOf(questionnaire),
    })
    if (!started.ok) return { ok: false, reason: started.reason === 'consent' ? 'consent' : 'not-found' }
    const use = { respondentId: person.personId, assessmentId: started.assessmentId, purpose }
    await agreeUse(inside.db, use, inside.now().toISOString())
    return { ok: true, assessmentId: started.assessmentId }
  })
}

/** Lets an assessment count for what asks it: one that was submitted within a month, or that counted there before. */
export async function countDue(
  deps: Deps,
  { personId }: Person,
  { purpose, due }: Asking,
  assessmentId: string,
): Promise<'counted' | 'not-found'> {
  const asked = due.find((one) =>
    one.state === 'not-begun'
      ? one.offered?.assessmentId === assessmentId
      : one.assessmentId === assessmentId,
  )
  const row = asked && (await findAssessment(deps.db, personId, assessmentId))
  if (!row) return 'not-found'
  await inTransaction(deps, async ({ db }) => {
    const key = { respondentId: personId, assessmentId }
    await agreeUse(db, { ...key, purpose }, deps.now().toISOString())
    if (row.submitted_at === null) return
    // One from before scores were kept has none yet.
    const { answers } = await loadAnswers(db, personId, assessmentId)
    await insertScaleScores(db, key, scoreQuestionnaire(asked.questionnaire, answers))
  })
  return 'counted'
}
