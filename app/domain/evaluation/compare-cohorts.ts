import type { ChangeSnapshot } from '../disclosure/change-snapshot'
import type { Day } from '../field/field'
import { describeAmount, describeFigure } from '../group/describe-amount'
import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import { directionOf } from './say-change'
import { sayList, saySpan } from './say-span'

/** A cohort with what was published of its end wave. */
export type NamedChange = Readonly<{ id: string; name: string; beganOn: Day; change: ChangeSnapshot }>

/** Cohorts of one programme side by side, the earliest first. */
export type CohortComparison = Readonly<{
  cohorts: readonly Readonly<{ id: string; name: string; beganOn: Day }>[]
  scales: readonly Readonly<{
    id: string
    title: string
    /** How it went from cohort to cohort. */
    sentence: string
    /** By cohort, in their order: how many, both means, and the change with its interval. */
    cells: readonly Readonly<{ n: string; means: string; change: string }>[]
  }>[]
  /** Names of cohorts that were asked in another version, whose words differ: not compared. */
  otherVersions: readonly string[]
}>

/**
 * The published changes of a programme's cohorts on each scale, in the order in which the cohorts began: to improve the next one,
 * never by score (P7). Only changes of exactly this version are compared; the others are named.
 */
export function compareCohorts(
  questionnaire: Questionnaire,
  cohorts: readonly NamedChange[],
): CohortComparison {
  const version = `${questionnaire.id}@${questionnaire.version}`
  const inOrder = [...cohorts].sort((one, other) => (one.beganOn < other.beganOn ? -1 : 1))
  const equal = inOrder.filter(({ change }) => change.questionnaire === version)
  return {
    cohorts: equal.map(({ id, name, beganOn }) => ({ id, name, beganOn })),
    scales: questionnaire.scales.map(({ id, title }) => ({
      ...{ id, title, sentence: saySentence(title, id, equal) },
      cells: equal.map(({ change: { scales } }) => {
        const scale = scales[id]
        if (!scale) return { n: '', means: '', change: 'not asked' }
        const [before, after] = [scale.before.mean, scale.after.mean].map((mean) =>
          describeFigure(mean, describeAmount),
        )
        return {
          n: describeFigure(scale.before.n, String),
          means: scale.before.mean.state === 'shown' ? `${before} to ${after}` : before!,
          change: describeFigure(scale.change, saySpan),
        }
      }),
    })),
    otherVersions: inOrder.filter(({ change }) => change.questionnaire !== version).map(({ name }) => name),
  }
}

/** In which cohorts a scale rose, fell, or showed no change, each by name in the order in which they began. */
function saySentence(title: string, scaleId: string, cohorts: readonly NamedChange[]): string {
  const of = { rose: [], fell: [], unclear: [], hidden: [] } as Record<string, string[]>
  for (const { name, change } of cohorts) {
    const figure = change.scales[scaleId]?.change
    of[figure?.state === 'shown' ? directionOf(figure.value) : 'hidden']!.push(name)
  }
  const parts = [
    ...tell(of['rose']!, 'it rose in'),
    ...tell(of['fell']!, 'it fell in'),
    ...tell(of['unclear']!, 'no change could be shown in'),
    ...tell(of['hidden']!, 'no change is shown of'),
  ]
  return `${title}: ${parts.join('; ')}.`
}

function tell(names: readonly string[], words: string): readonly string[] {
  return names.length === 0 ? [] : [`${words} ${sayList(names)}`]
}
