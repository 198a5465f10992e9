import type { AimedScale, Wave } from '../cohort/cohort'
import { nameWave } from '../cohort/name-wave'
import type { ChangeOfScale, ChangeSnapshot, HeadCount } from '../disclosure/change-snapshot'
import { sayDay } from '../field/say-day'
import { describeAmount, describeFigure } from '../group/describe-amount'
import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import { isAboutSelf } from '../round/subject-of'
import type { EvaluatedChange, EvaluatedScale } from './evaluation-report'
import { sayIntervals } from './evaluation-words'
import { sayAims } from './say-aims'
import { directionOf, sayChange } from './say-change'
import { sayLeavers } from './say-leavers'
import { sayNotShown } from './say-not-shown'
import { sayReliable } from './say-reliable'
import { sayNumber, saySpan } from './say-span'
import { sayThenTest } from './say-then-test'

/** One published change with its sentences, the scales aimed at first, each group in the questionnaire's order: nothing is ranked (P7). */
export function evaluateChange(
  questionnaire: Questionnaire,
  snapshot: ChangeSnapshot,
  { from, to, aimedAt }: Readonly<{ from: Wave | null; to: Wave; aimedAt: readonly AimedScale[] }>,
): EvaluatedChange {
  const all = questionnaire.scales.flatMap(({ id, title }) => {
    const published = snapshot.scales[id]
    const isAimedAt = aimedAt.some((aim) => aim.questionnaire === questionnaire.id && aim.scale === id)
    return published ? [evaluateScale({ id, title, isAimedAt }, published)] : []
  })
  const scales = [...all.filter(({ isAimedAt }) => isAimedAt), ...all.filter(({ isAimedAt }) => !isAimedAt)]
  const moved = scales.filter(({ direction }) => direction === 'rose' || direction === 'fell')
  const unclear = scales.filter(({ direction }) => direction === 'unclear')
  const sayEach = (say: (scale: EvaluatedScale) => string) => scales.map(say).filter((said) => said !== '')
  const saysAims = isAboutSelf(questionnaire) || scales.some(({ isAimedAt }) => isAimedAt)
  return {
    id: `${to.id}-${questionnaire.id}`,
    heading: `From ${from ? nameOf(from) : 'the baseline'} to ${nameOf(to)}`,
    ...{ from, to, scales, reliability: snapshot.reliability },
    changed: moved.map(sayChange),
    unchanged: unclear.map(sayChange),
    aims: saysAims && scales.length > 0 ? sayAims(scales) : [],
    thenTest: sayEach(sayThenTest),
    reliable: sayEach((scale) => sayReliable(scale, snapshot.reliability[scale.id])),
    leavers: sayEach(sayLeavers),
    intervals: sayIntervals(moved.length + unclear.length),
    notShown: sayNotShown(scales),
  }
}

function nameOf({ kind, closesOn }: Wave): string {
  return `${nameWave(kind)} (${sayDay(closesOn)})`
}

function evaluateScale(
  scale: Pick<EvaluatedScale, 'id' | 'title' | 'isAimedAt'>,
  published: ChangeOfScale,
): EvaluatedScale {
  const { before, after, answered, change, effect, reliable, thenTest, leavers } = published
  return {
    ...scale,
    published,
    direction: change.state === 'shown' ? directionOf(change.value) : null,
    words: {
      n: describeFigure(before.n, String),
      nThen: sayHeadCount(answered?.before),
      nNow: sayHeadCount(answered?.after),
      before: describeFigure(before.mean, describeAmount),
      after: describeFigure(after.mean, describeAmount),
      change: describeFigure(change, saySpan),
      effect: describeFigure(effect, saySpan),
      reliable: describeFigure(
        reliable,
        ({ up, down, least }) => `${up} up, ${down} down, by more than ${sayNumber(least)}`,
      ),
      thenTest: describeFigure(thenTest, (span) => `${saySpan(span)}, n ${span.n}`),
      leavers: describeFigure(leavers, ({ n, mean }) => `${describeAmount(mean)}, n ${n}`),
    },
    drawn: draw(published),
  }
}

function sayHeadCount(count: HeadCount | undefined): string {
  if (!count) return 'not told'
  return count.least === count.most ? String(count.least) : `${count.least} to ${count.most}`
}

function draw({ before, after, change }: ChangeOfScale): EvaluatedScale['drawn'] {
  if (before.mean.state !== 'shown' || after.mean.state !== 'shown') return null
  return {
    before: before.mean.value.value,
    after: after.mean.value.value,
    change: change.state === 'shown' ? change.value : null,
  }
}
