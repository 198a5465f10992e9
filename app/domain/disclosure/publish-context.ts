import type { ChangeOfTopic, ContextSnapshot } from './context-snapshot'
import { allRules, type Rule } from './decide-siblings'
import { shown, suppressed } from './figure'
import { addRelease, openLedger } from './ledger'
import { pairUp } from './pair-up'
import { refuseRelease } from './refuse-release'
import type { Release } from './release'
import { thirdOf } from './third-of'
import { thresholds } from './thresholds'

/** What one person said of their situation in a wave, as it goes in and never comes out. */
export type ContextContribution = Readonly<{
  /** Tells whose it is from another's, so that two waves can be paired. */
  person: string
  /** The random number under which the ledger knows the assessment. */
  number: string
  /** The option chosen, 1 to 5, by topic. */
  options: Readonly<Record<string, number>>
}>

export type ContextPublication = Readonly<{
  /** "id@version" of the questionnaire that asks the topics. */
  questionnaire: string
  topicIds: readonly string[]
  fromWaveId: string
  before: readonly ContextContribution[]
  after: readonly ContextContribution[]
  /** k, fixed when the first wave opened; never under eleven here, for shares are a distribution (D1). */
  threshold: number
  /** What was published before of any of these assessments (D6). */
  earlier: readonly Release[]
  rules?: ReadonlySet<Rule>
}>

/** From which of the five options on somebody is counted. */
const COUNTED_FROM = 4

/**
 * The door through which people's situation passes (N12): topic by topic, of those who answered it at both waves, how many chose
 * one of the two highest options, in thirds; from eleven people on, and only if neither wave's people, set against all that was
 * published, give a few away. There is no mean: context is described, never scored (P2).
 */
export function publishContext(
  publication: ContextPublication,
): Readonly<{ snapshot: ContextSnapshot; releases: readonly Release[] }> {
  const threshold = Math.max(thresholds.distribution, Math.ceil(publication.threshold) || 0)
  const topics = publication.topicIds.map((id) => [id, publishTopic(publication, id, threshold)] as const)
  const { questionnaire, fromWaveId } = publication
  return {
    snapshot: {
      ...{ kind: 'context', questionnaire, threshold, fromWaveId },
      topics: Object.fromEntries(topics.map(([id, { figure }]) => [id, figure])),
    },
    releases: topics.flatMap(([, { releases }]) => releases),
  }
}

function publishTopic(
  { questionnaire, before, after, earlier, rules = allRules }: ContextPublication,
  topicId: string,
  threshold: number,
): Readonly<{ figure: ChangeOfTopic; releases: readonly Release[] }> {
  const pairs = pairUp(before, after, ({ options }) => options[topicId] ?? null)
  if (rules.has('D1') && pairs.length < threshold) return { figure: suppressed('needs-eleven'), releases: [] }
  const [first, second] = ([0, 1] as const).map((wave): Release => ({
    ...{ questionnaire, scaleId: `topic ${topicId}`, mean: { least: 1, most: 5 } },
    members: pairs.map(({ numbers }) => numbers[wave]).sort(),
  })) as [Release, Release]
  const ledger = openLedger(earlier, [first, second])
  const reason =
    refuseRelease(ledger, first, { threshold, rules }) ??
    refuseRelease(addRelease(ledger, first), second, { threshold, rules })
  if (reason !== null) return { figure: suppressed(reason), releases: [] }
  const share = (of: 'before' | 'after') =>
    thirdOf(pairs.filter((pair) => pair[of] >= COUNTED_FROM).length / pairs.length)
  return {
    figure: shown({ n: pairs.length, then: share('before'), now: share('after') }),
    releases: [first, second],
  }
}
