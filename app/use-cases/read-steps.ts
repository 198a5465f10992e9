import type { Round } from '../domain/round/round'
import { listSteps, type Step } from '../domain/round/list-steps'
import type { Deps } from './deps'

/** The scales that a round asks about, one a step. */
export function readSteps({ library }: Pick<Deps, 'library'>, round: Round): readonly Step[] {
  return listSteps(round.questionnaires.flatMap(({ id, version }) => library.find(`${id}@${version}`) ?? []))
}
