import { tiers } from '../answers/role-facts'
import { nameWave } from '../cohort/name-wave'
import { describeDesign } from '../cohort/programme-designs'
import { sayDay } from '../field/say-day'
import type { EvaluationSource } from './evaluation-report'
import { sayCapital } from './say-capital'
import { sayList } from './say-span'

/** How it was looked at: the waves with their days, what was chosen to be published when, from how many people on. */
export function describeWaves({
  programme,
  cohort,
  waves,
  questionnaires,
}: EvaluationSource): readonly string[] {
  const tier = tiers.find(({ id }) => id === programme.tier)?.label
  const titleOf = (id: string) => questionnaires.find((one) => one.id === id)?.title ?? id
  return [
    `The programme’s design: ${describeDesign(programme.design)}. ${tier === undefined ? 'It is for people in every tier.' : `It is for one tier: ${tier}.`}`,
    ...waves.map(({ wave }) => {
      const asked = sayList(wave.questionnaires.map(({ id }) => `“${titleOf(id)}”`))
      const days = `${sayDay(wave.opensOn)} to ${sayDay(wave.closesOn)}`
      const state = { cancelled: ', cancelled', planned: ', to come', open: ', open now', closed: '' }[
        wave.state
      ]
      return `${sayCapital(nameWave(wave.kind))}, ${days}${state}, asks ${asked}${wave.asksThenTest ? ', and to look back' : ''}.`
    }),
    cohort.reporting === 'at-end'
      ? 'It was chosen before the first wave that nothing is published before the end, and then the change of those who answered at both times.'
      : `It was chosen before the first wave that a profile of the baseline is published when it closes; change then appears only if nobody, or at least ${cohort.threshold}, dropped out.`,
    `Nothing is shown of fewer than ${cohort.threshold} people, nor what would give a few people away beside what was published before.`,
  ]
}
