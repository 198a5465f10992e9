import { describeSample } from '../statistics/describe-sample'
import { aggregateScores } from './aggregate-scores'
import { boundsOfMean } from './bounds-of-mean'
import { countBesidePairs } from './count-beside-pairs'
import type { ChangeOfScale, ChangeSnapshot, KnownReliability, Spanned } from './change-snapshot'
import { allRules, type Rule } from './decide-siblings'
import { describeChange, spanOfDifferences, spanOfGroups } from './describe-change'
import { discloseCell, hideCell } from './disclose-cell'
import { shown, type Suppression, suppressed } from './figure'
import { addRelease, openLedger } from './ledger'
import { pairUp } from './pair-up'
import { refuseRelease } from './refuse-release'
import type { Release } from './release'
import type { Cell } from './snapshot'
import { thresholdInForce, thresholds } from './thresholds'

/** One person's assessment of a wave as it goes in and never comes out. */
export type WaveContribution = Readonly<{
  /** Tells whose it is from another's, so that two waves can be paired. */
  person: string
  /** The random number under which the ledger knows the assessment. */
  number: string
  /** Scores from 1 to 5 by scale, unrounded; null or absent without enough answers (S3). */
  scores: Readonly<Record<string, number | null>>
  /** Single ratings, 1 to 5, by scale, where the then-test was answered. */
  ratings?: Readonly<Record<string, Readonly<{ now: number; then: number }>>>
}>

export type ChangePublication = Readonly<{
  /** "id@version" (Q13): the same at both waves. */
  questionnaire: string
  isSelf: boolean
  scaleIds: readonly string[]
  fromWaveId: string
  before: readonly WaveContribution[]
  after: readonly WaveContribution[]
  asksThenTest: boolean
  reliability: Readonly<Record<string, KnownReliability>>
  /** k, fixed when the first wave opened: 8 or more (D1). */
  threshold: number
  /** What was published before of any of these assessments (D6). */
  earlier: readonly Release[]
  /** All, but in the attack suite. */
  rules?: ReadonlySet<Rule>
}>

export type PublishedChange = Readonly<{ snapshot: ChangeSnapshot; releases: readonly Release[] }>

/**
 * The door through which change passes (N1 to N5): scale by scale, of those with a score at both waves, if they are k or more
 * and neither their first nor their later scores, set against all that was published, give a few people away. Change, effect
 * and reliable change follow from the same two releases; what was said looking back is a release of its own, and so are
 * those who left.
 */
export function publishChange(publication: ChangePublication): PublishedChange {
  const threshold = Math.max(thresholds.system, thresholdInForce(publication.threshold))
  const scales = publication.scaleIds.map(
    (scaleId) => [scaleId, publishScaleChange(publication, scaleId, threshold)] as const,
  )
  const { questionnaire, fromWaveId, reliability } = publication
  return {
    snapshot: {
      ...{ kind: 'change', questionnaire, threshold, fromWaveId, reliability },
      scales: Object.fromEntries(scales.map(([id, { scale }]) => [id, scale])),
    },
    releases: scales.flatMap(([, { releases }]) => releases),
  }
}

function publishScaleChange(publication: ChangePublication, scaleId: string, threshold: number) {
  const { questionnaire, isSelf, rules = allRules } = publication
  const pairs = pairUp(publication.before, publication.after, (one) => scoreOf(one, scaleId))
  const left = listLeavers(publication, scaleId)
  const cellOf = (scores: readonly number[]) =>
    discloseCell(aggregateScores(scores), { roundsAndBounds: rules.has('D7'), self: isSelf })
  const [before, after] = [cellOf(pairs.map((pair) => pair.before)), cellOf(pairs.map((pair) => pair.after))]
  const release = (members: readonly string[], cell: Cell): Release => ({
    ...{ questionnaire, scaleId, members: [...members].sort() },
    mean: cell.mean.state === 'shown' ? boundsOfMean(cell.mean.value) : { least: 1, most: 5 },
  })
  const first = release(
    pairs.map(({ numbers }) => numbers[0]),
    before,
  )
  const later = release(
    pairs.map(({ numbers }) => numbers[1]),
    after,
  )
  const leaving = cellOf(left.map(({ score }) => score))
  const ofLeavers = release(
    left.map(({ number }) => number),
    leaving,
  )
  const ledger = openLedger(publication.earlier, [first, later, ofLeavers])
  const tooFew = rules.has('D1') && pairs.length < threshold ? 'too-few' : null
  const reason =
    tooFew ??
    refuseRelease(ledger, first, { threshold, rules }) ??
    refuseRelease(ledger, later, { threshold, rules })
  const looked = lookBack(publication, scaleId, threshold)
  if (reason !== null) {
    return { scale: { ...hideChange(reason), thenTest: looked.figure }, releases: looked.releases }
  }
  const withPairs = addRelease(addRelease(ledger, first), later)
  const stayers = pairs.map((pair) => pair.before)
  const leavers = discloseLeavers(
    stayers,
    left.map(({ score }) => score),
    leaving,
    left.length < threshold ? 'too-few' : refuseRelease(withPairs, ofLeavers, { threshold, rules }),
  )
  const answered = {
    before: countBesidePairs(countScores(publication.before, scaleId), pairs.length, threshold),
    after: countBesidePairs(countScores(publication.after, scaleId), pairs.length, threshold),
  }
  const changed = describeChange(pairs, publication.reliability[scaleId] ?? null, before, after)
  return {
    scale: { before, after, answered, ...changed, thenTest: looked.figure, leavers },
    releases: [first, later, ...looked.releases, ...(leavers.state === 'shown' ? [ofLeavers] : [])],
  }
}

/** Under which name the ledger keeps looking back: ratings are no figures of the scores, so neither can be set against the other. */
function lookBack(publication: ChangePublication, scaleId: string, threshold: number) {
  const none = (
    reason: Suppression,
  ): Readonly<{ figure: ChangeOfScale['thenTest']; releases: Release[] }> => ({
    figure: suppressed(reason),
    releases: [],
  })
  if (!publication.asksThenTest) return none('not-asked')
  const counted = new Set(publication.before.map(({ person }) => person))
  const rated = publication.after.flatMap(({ person, number, ratings }) => {
    const rating = ratings?.[scaleId]
    return rating && counted.has(person) ? [{ number, difference: rating.now - rating.then }] : []
  })
  const { rules = allRules } = publication
  if (rated.length < threshold) return none('too-few')
  const release: Release = {
    questionnaire: publication.questionnaire,
    scaleId: `then-test of ${scaleId}`,
    members: rated.map(({ number }) => number).sort(),
    mean: { least: 1, most: 5 },
  }
  const reason = refuseRelease(openLedger(publication.earlier, [release]), release, { threshold, rules })
  if (reason !== null) return none(reason)
  const span = spanOfDifferences(rated.map(({ difference }) => difference))
  if (span === null) return none('extreme')
  return { figure: shown({ ...span, n: rated.length }), releases: [release] }
}

function discloseLeavers(
  stayers: readonly number[],
  left: readonly number[],
  cell: Cell,
  reason: Suppression | null,
): ChangeOfScale['leavers'] {
  if (reason !== null) return suppressed(reason)
  const stayersAbove: Spanned | null = spanOfGroups(describeSample(stayers), describeSample(left))
  if (cell.mean.state !== 'shown' || cell.mean.value.kind !== 'number' || stayersAbove === null)
    return suppressed('extreme')
  return shown({ n: left.length, mean: cell.mean.value, stayersAbove })
}

/** Those who have no later assessment at all. */
function listLeavers({ before, after }: ChangePublication, scaleId: string) {
  const stayed = new Set(after.map(({ person }) => person))
  return before.flatMap((one) => {
    const score = scoreOf(one, scaleId)
    return stayed.has(one.person) || score === null ? [] : [{ number: one.number, score }]
  })
}

function countScores(contributions: readonly WaveContribution[], scaleId: string): number {
  return contributions.filter((one) => scoreOf(one, scaleId) !== null).length
}

function scoreOf({ scores }: WaveContribution, scaleId: string): number | null {
  const score = Object.hasOwn(scores, scaleId) ? scores[scaleId] : null
  return typeof score === 'number' && score >= 1 && score <= 5 ? score : null
}

function hideChange(reason: Suppression): Omit<ChangeOfScale, 'thenTest'> {
  const hidden = suppressed('whole-hidden')
  const cell = hideCell(reason)
  return {
    before: cell,
    after: cell,
    change: suppressed(reason),
    effect: hidden,
    reliable: hidden,
    leavers: hidden,
  }
}
