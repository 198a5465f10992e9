import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { readTakingPart } from './read-taking-part'

/** What comes next for somebody in a wave: to look back at what they answered, to say what they think, or nothing. */
export type NextStep =
  | Readonly<{ kind: 'look-back'; questionnaireId: string }>
  | Readonly<{ kind: 'react' }>
  | Readonly<{ kind: 'none'; isLate: boolean }>

/**
 * Where a wave goes on after a questionnaire was submitted, or a step was done: looking back at each that has no rating yet, and
 * once everything is submitted the reaction.
 * @param done questionnaires that were looked back at just now: skipping every scale is an answer too
 */
export async function findNextStep(
  deps: Deps,
  actor: Actor,
  { cohortId, waveId, done }: Readonly<{ cohortId: string; waveId: string; done: readonly string[] }>,
): Promise<NextStep> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' }))
    return { kind: 'none', isLate: false }
  const page = await readTakingPart(deps, actor, cohortId)
  const own = page?.waves.find(({ wave }) => wave.id === waveId)
  if (!own) return { kind: 'none', isLate: false }
  const isLate = own.due.some((one) => one.isLate)
  if (!own.canAnswer) return { kind: 'none', isLate }
  const back = own.lookingBack.find((one) => one.rated === 0 && !done.includes(one.questionnaireId))
  if (back) return { kind: 'look-back', questionnaireId: back.questionnaireId }
  const isAllSubmitted = own.due.every((one) => one.state === 'counted' || one.state === 'not-counted')
  if (isAllSubmitted && own.reaction === 'not-given' && own.wave.state === 'open') return { kind: 'react' }
  return { kind: 'none', isLate }
}
