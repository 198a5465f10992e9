import type { Figure } from '../disclosure/figure'
import type { Amount, Cell, Snapshot } from '../disclosure/snapshot'
import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import { describeAmount, describeFigure } from './describe-amount'
import { labelOfValue } from './label-of-value'

/** One cell of a result as a row of a file: each figure in words, or that it isn't shown and why. */
export type FigureRow = Readonly<{
  questionnaire: string
  /** "whole group", "sector", "function" or "tier". */
  breakdown: string
  group: string
  scale: string
  title: string
  n: string
  mean: string
  sd: string
  rwg: string
  ad: string
  coverage: string
}>

/** All cells of a published snapshot, in order: the very same disclosure result as the page's (D5). */
export function listFigures(questionnaire: Questionnaire, snapshot: Snapshot): readonly FigureRow[] {
  const rowsOf = (breakdown: string, group: string, cells: Snapshot['whole']): readonly FigureRow[] =>
    questionnaire.scales.flatMap(({ id, title }) => {
      const cell = cells[id]
      return cell
        ? [{ questionnaire: snapshot.questionnaire, breakdown, group, scale: id, title, ...wordsOf(cell) }]
        : []
    })
  return [
    ...rowsOf('whole group', 'all', snapshot.whole),
    ...snapshot.breakdowns.flatMap(({ dimension, groups }) =>
      groups.flatMap(({ value, cells }) => rowsOf(dimension, labelOfValue(dimension, value), cells)),
    ),
  ]
}

function wordsOf(cell: Cell) {
  const amount = (figure: Figure<Amount>) => describeFigure(figure, describeAmount)
  return {
    n: describeFigure(cell.n, String),
    mean: amount(cell.mean),
    sd: amount(cell.sd),
    rwg: amount(cell.rwg),
    ad: amount(cell.ad),
    coverage: describeFigure(cell.coverage, (share) => share),
  }
}
