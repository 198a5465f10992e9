import { nameWave } from '../cohort/name-wave'
import { sayCapital } from './say-capital'
import type { EvaluatedQuestionnaire, EvaluationSource } from './evaluation-report'

/** Who took part, in the numbers that may be told: enrolment, rates of answers, how many are in the pairs. Never names (H9). */
export function sayWhoTookPart(
  { joined, waves }: EvaluationSource,
  evaluated: readonly EvaluatedQuestionnaire[],
): readonly string[] {
  const begun = waves.filter(({ wave }) => wave.state === 'open' || wave.state === 'closed')
  return [
    joined === 1
      ? 'One person has taken part so far, whether or not they answered.'
      : `${joined === 0 ? 'Nobody has' : `${joined} people have`} taken part so far, whether or not they answered.`,
    ...begun.map(({ wave, rate }) =>
      rate === null
        ? `${sayCapital(nameWave(wave.kind))}: how many answered is not shown.`
        : `${sayCapital(nameWave(wave.kind))}: about ${rate} per cent of those asked answered everything.`,
    ),
    ...evaluated.flatMap(({ questionnaire, changes }) =>
      changes.flatMap(({ to, scales }) => {
        const pairs = scales.flatMap(({ published: { before } }) =>
          before.n.state === 'shown' ? [before.n.value] : [],
        )
        const left = scales.flatMap(({ published: { leavers } }) =>
          leavers.state === 'shown' ? [leavers.value.n] : [],
        )
        if (pairs.length === 0) return []
        const dropped = left.length > 0 ? ` ${sayRange(left)} answered the baseline and not again.` : ''
        return [
          `“${questionnaire.title}”, the baseline and ${nameWave(to.kind)}: ${sayRange(pairs)} are in the change of a scale.${dropped}`,
        ]
      }),
    ),
  ]
}

function sayRange(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  return least === most ? `${least} people` : `${least} to ${most} people`
}
