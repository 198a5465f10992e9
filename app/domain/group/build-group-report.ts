import type { Figure } from '../disclosure/figure'
import type { Cell, Snapshot } from '../disclosure/snapshot'
import type { Questionnaire, Scale } from '../questionnaire/questionnaire-schema'
import { describeAmount, describeFigure, placeAmount } from './describe-amount'
import { describeGroup } from './describe-group'
import { findDifferences } from './find-differences'
import type { GroupBreakdown, GroupReport, GroupScale } from './group-report'
import { labelOfValue } from './label-of-value'
import { readAgreement } from './read-agreement'
import { readDeviation } from './read-deviation'

const NOWHERE: Figure<never> = { state: 'suppressed', reason: 'too-few' }
const hidden: Cell = {
  n: NOWHERE,
  mean: NOWHERE,
  sd: NOWHERE,
  rwg: NOWHERE,
  ad: NOWHERE,
  coverage: NOWHERE,
  dependence: NOWHERE,
}

/**
 * A published snapshot as it is told everywhere: page, print, PDF and downloads say this and nothing else. The same
 * snapshot is the same report. A scale that the snapshot doesn't have is not shown.
 */
export function buildGroupReport(questionnaire: Questionnaire, snapshot: Snapshot): GroupReport {
  const scales = questionnaire.scales.map((scale) => describeScale(scale, snapshot.whole[scale.id] ?? hidden))
  return {
    questionnaire: {
      id: questionnaire.id,
      version: questionnaire.version,
      title: questionnaire.title,
    },
    isSelf: questionnaire.about === 'self',
    threshold: snapshot.threshold,
    scales,
    sentences: describeGroup(scales),
    breakdowns: snapshot.breakdowns.map((breakdown) => describeBreakdown(questionnaire, breakdown)),
  }
}

function describeScale({ id, title }: Scale, cell: Cell): GroupScale {
  const reading = readAgreement(cell.rwg)
  const asksCoverage = cell.coverage.state === 'shown' || cell.coverage.reason !== 'not-self'
  return {
    id,
    title,
    cell,
    n: describeFigure(cell.n, String),
    mean: describeFigure(cell.mean, describeAmount),
    sd: describeFigure(cell.sd, describeAmount),
    agreement: describeFigure(cell.rwg, (rwg) => `${describeAmount(rwg)} (${reading})`),
    ad: describeFigure(cell.ad, (ad) => `${describeAmount(ad)} (${readDeviation(ad)})`),
    reading,
    coverage: asksCoverage ? describeFigure(cell.coverage, (share) => share) : null,
    drawn: placeAmount(cell.mean),
    band: bandOf(cell),
  }
}

/** One standard deviation to either side of the mean, within the scale. */
function bandOf({ mean, sd }: Cell): GroupScale['band'] {
  const [middle, spread] = [placeAmount(mean), placeAmount(sd)]
  if (middle === null || spread === null) return null
  return { low: Math.max(1, middle - spread), high: Math.min(5, middle + spread) }
}

function describeBreakdown(
  { scales }: Questionnaire,
  { dimension, groups }: Snapshot['breakdowns'][number],
): GroupBreakdown {
  const columns = groups.map(({ value, cells }) => ({
    value,
    label: labelOfValue(dimension, value),
    cells: scales.map(({ id }) => {
      const cell = cells[id] ?? hidden
      return {
        mean: describeFigure(cell.mean, describeAmount),
        n: describeFigure(cell.n, String),
        isShown: cell.mean.state === 'shown',
        drawn: placeAmount(cell.mean),
      }
    }),
  }))
  return {
    dimension,
    columns,
    sentences: findDifferences(
      scales.map(({ title }) => title),
      columns,
    ),
  }
}
