import { reactionOptions } from '../cohort/check-reaction'
import type { Wave } from '../cohort/cohort'
import { nameWave } from '../cohort/name-wave'
import type { Cell } from '../disclosure/snapshot'
import { sayDay } from '../field/say-day'
import { describeAmount, describeFigure } from '../group/describe-amount'
import { describeSuppression } from '../group/describe-suppression'
import type { EvaluatedReaction } from './evaluation-report'
import { nameWaveInFile } from './name-wave-in-file'
import type { WaveSnapshot } from './wave-snapshot'

const names = {
  usefulness: 'How useful it was to them',
  relevance: 'How relevant it was to their work',
} as const
const ids = ['usefulness', 'relevance'] as const

/** What people thought of the programme at a wave: means from 1 to 5 with how many said so, and words under D8. */
export function evaluateReaction(
  wave: Wave,
  { snapshot, texts }: Extract<WaveSnapshot, { kind: 'reaction' }>,
): EvaluatedReaction {
  const said = ids.flatMap((id) => {
    const cell = snapshot.whole[id]
    return cell ? [sayCell(id, cell)] : []
  })
  return {
    waveId: wave.id,
    at: nameWaveInFile(wave),
    figures: ids.flatMap((id) => {
      const cell = snapshot.whole[id]
      if (!cell) return []
      const [n, mean] = [describeFigure(cell.n, String), describeFigure(cell.mean, describeAmount)]
      return [{ id, title: names[id], n, mean }]
    }),
    heading: `At ${nameWave(wave.kind)} (${sayDay(wave.closesOn)})`,
    sentences: [...said, sayTexts(texts)],
    texts: texts.state === 'shown' ? texts.value : [],
  }
}

function sayCell(id: keyof typeof names, { n, mean }: Cell): string {
  const [name, options] = [names[id], reactionOptions(id)]
  const [lowest, highest] = [options[0]?.label, options.at(-1)?.label]
  return n.state === 'shown' && mean.state === 'shown'
    ? `${name}: ${describeAmount(mean.value)} on average, from 1 (“${lowest}”) to 5 (“${highest}”), said by ${n.value} people.`
    : `${name} is not shown: ${describeSuppression(mean.state === 'shown' ? 'too-few' : mean.reason)}.`
}

function sayTexts(texts: Extract<WaveSnapshot, { kind: 'reaction' }>['texts']): string {
  if (texts.state === 'suppressed')
    return `What they would change, in their words, is not shown: ${describeSuppression(texts.reason)}.`
  return texts.value.length === 0
    ? 'Nobody who wrote what they would change let it be read.'
    : 'What they would change, in the words of those who let them be read, in no order and without names:'
}
