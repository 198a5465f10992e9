import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import type { WaveKind } from './cohort'

/** One person's submitted assessment of a wave: scores from 1 to 5 by scale, and what they rated looking back. */
export type OwnAnswer = Readonly<{
  waveId: string
  kind: WaveKind
  questionnaire: Questionnaire
  submittedAt: string
  scores: Readonly<Record<string, number | null>>
  ratings: Readonly<Record<string, Readonly<{ now: number; then: number }>>>
}>

/** A person's own change in one questionnaire version over the waves, the earliest first. */
export type OwnChange = Readonly<{
  questionnaire: Readonly<{ id: string; version: number; title: string }>
  waves: readonly Pick<OwnAnswer, 'waveId' | 'kind' | 'submittedAt'>[]
  scales: readonly Readonly<{
    id: string
    title: string
    /** One a wave; null without enough answers (S3). */
    scores: readonly (number | null)[]
    /** From the first wave to the last; null where either has no score, and with one wave. */
    change: number | null
    /** Single ratings of the last wave in which they looked back; null where they have not. */
    lookingBack: Readonly<{ now: number; then: number }> | null
  }>[]
  /** Whether they answered it in another version as well: that is not compared (H5). */
  hasOtherVersions: boolean
}>

/**
 * A person's own change: a part for each questionnaire version that they answered, in the order in which they began; scores and
 * the then-test side by side, never averaged (N4).
 */
export function buildOwnChange(answers: readonly OwnAnswer[]): readonly OwnChange[] {
  const inOrder = [...answers].sort((one, other) => one.submittedAt.localeCompare(other.submittedAt))
  const nameOf = ({ questionnaire: { id, version } }: OwnAnswer) => `${id}@${version}`
  return [...new Set(inOrder.map(nameOf))].map((name) => {
    const own = inOrder.filter((answer) => nameOf(answer) === name)
    const { questionnaire } = own[0]!
    return {
      questionnaire: {
        ...{ id: questionnaire.id, version: questionnaire.version, title: questionnaire.title },
      },
      waves: own.map(({ waveId, kind, submittedAt }) => ({ waveId, kind, submittedAt })),
      scales: questionnaire.scales.map(({ id, title }) => {
        const scores = own.map((answer) => answer.scores[id] ?? null)
        const [first, last] = [scores[0] ?? null, scores.at(-1) ?? null]
        return {
          ...{ id, title, scores },
          change: own.length < 2 || first === null || last === null ? null : last - first,
          lookingBack: own.findLast((answer) => answer.ratings[id] !== undefined)?.ratings[id] ?? null,
        }
      }),
      hasOtherVersions: inOrder.some(
        (answer) => answer.questionnaire.id === questionnaire.id && nameOf(answer) !== name,
      ),
    }
  })
}
