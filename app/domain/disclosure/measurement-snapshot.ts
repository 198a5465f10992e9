import { z } from 'zod'
import type { Figure } from './figure'
import { figureOf } from './snapshot'

/** A reliability with its 95% interval, two decimals each. */
export type ReliabilityFigure = Readonly<{ value: number; low: number; high: number }>

/** How one scale measured, over everybody whose answers were pooled. */
export type MeasuredScale = Readonly<{
  /** People with every item of the scale answered. */
  n: Figure<number>
  alpha: Figure<ReliabilityFigure>
  omega: Figure<number>
  /** Each item's correlation with the rest of its scale, by item, two decimals. */
  itemRest: Figure<Readonly<Record<string, number>>>
  /** Shares of scores at either end of the scale, in whole per cent. */
  floor: Figure<number>
  ceiling: Figure<number>
  /** Shares of its questions that were left open, or had no opportunity, in whole per cent. */
  missing: Figure<number>
  noOpportunity: Figure<number>
  /** Of questionnaires about teams: how alike answers within a team are, and how reliable a team's mean is. */
  icc1: Figure<ReliabilityFigure>
  icc2: Figure<ReliabilityFigure>
}>

/** How a questionnaire measured, of everybody in England (P8). */
export type MeasurementSnapshot = Readonly<{
  kind: 'measurement'
  /** "id@version" (Q13). */
  questionnaire: string
  scales: Readonly<Record<string, MeasuredScale>>
}>

const number = figureOf(z.number())
const reliability = figureOf(z.strictObject({ value: z.number(), low: z.number(), high: z.number() }))

/** Reads a stored measurement. */
export const measurementSnapshotSchema: z.ZodType<MeasurementSnapshot> = z.strictObject({
  kind: z.literal('measurement'),
  questionnaire: z.string(),
  scales: z.record(
    z.string(),
    z.strictObject({
      n: number,
      alpha: reliability,
      omega: number,
      itemRest: figureOf(z.record(z.string(), z.number())),
      ...{ floor: number, ceiling: number, missing: number, noOpportunity: number },
      ...{ icc1: reliability, icc2: reliability },
    }),
  ),
})
