import { z } from 'zod'
import { dimensions, type Dimension } from './contribution'
import { suppressionRules, type Figure, type Suppression } from './figure'

/** A number with one decimal, or that it lies above or under a bound, where unanimity would show (D7). */
export type Amount = Readonly<{ kind: 'number' | 'above' | 'below' | 'under'; value: number }>

/** Of those with a score, how many score 3.5 or more: under a third, up to two thirds, over two thirds (D7). */
export type Coverage = 'few' | 'some' | 'most'
export const coverageSchema = z.enum(['few', 'some', 'most'])

/** What is published of one group on one scale. */
export type Cell = Readonly<{
  /** How many have a score on this scale. */
  n: Figure<number>
  mean: Figure<Amount>
  /** Sample standard deviation (n − 1). */
  sd: Figure<Amount>
  /** Agreement from 0 to 1 against five equally likely options. */
  rwg: Figure<Amount>
  /** Mean absolute deviation from the mean. */
  ad: Figure<Amount>
  coverage: Figure<Coverage>
  /** Whether only a few, perhaps none, bring it (P3). */
  dependence: Figure<boolean>
}>

export type Cells = Readonly<Record<string, Cell>>

/** What a publication lets out, and all that it lets out (D5). Cells by scale; only those that were asked for. */
export type Snapshot = Readonly<{
  questionnaire: string
  threshold: number
  whole: Cells
  breakdowns: readonly Readonly<{
    dimension: Dimension
    groups: readonly Readonly<{ value: string; cells: Cells }>[]
  }>[]
}>

/** Reads a figure whose value is of some shape. */
export const figureOf = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('shown'), value }),
    z.strictObject({
      state: z.literal('suppressed'),
      reason: z.enum(Object.keys(suppressionRules) as Suppression[]),
    }),
  ])

/** Reads an amount. */
export const amountSchema = z.strictObject({
  kind: z.enum(['number', 'above', 'below', 'under']),
  value: z.number(),
})

const amount = figureOf(amountSchema)

/** Reads a cell. */
export const cellSchema = z.strictObject({
  n: figureOf(z.int()),
  mean: amount,
  sd: amount,
  rwg: amount,
  ad: amount,
  coverage: figureOf(coverageSchema),
  dependence: figureOf(z.boolean()),
})

const cells = z.record(z.string(), cellSchema)

/** Reads a stored snapshot. */
export const snapshotSchema: z.ZodType<Snapshot> = z.strictObject({
  questionnaire: z.string(),
  threshold: z.int(),
  whole: cells,
  breakdowns: z.array(
    z.strictObject({
      dimension: z.enum(dimensions),
      groups: z.array(z.strictObject({ value: z.string(), cells })),
    }),
  ),
})
