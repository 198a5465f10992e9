import { z } from 'zod'
import type { Figure } from './figure'
import {
  type Amount,
  amountSchema,
  type Cell,
  cellSchema,
  type Coverage,
  coverageSchema,
  figureOf,
} from './snapshot'

/** A figure with its 95% interval, each with one decimal (D7). */
export type Spanned = Readonly<{ value: number; low: number; high: number }>

/** How many there are, as far as it is told: exactly where both are the same. */
export type HeadCount = Readonly<{ least: number; most: number }>

/** What is published of the change of one scale between two waves: of those who have a score at both (N1). */
export type ChangeOfScale = Readonly<{
  /** Of the same people: at the first wave, and at the later one. */
  before: Cell
  after: Cell
  /** How many had a score at each of the two waves, whether or not at the other (N15); what was published before didn't say. */
  answered?: Readonly<{ before: HeadCount; after: HeadCount }>
  /** Mean change in points of the scale, with its interval by t. */
  change: Figure<Spanned>
  /** Hedges g for pairs, with its interval. */
  effect: Figure<Spanned>
  /** How many changed by more than error of measurement, in thirds, and what a change had to exceed (n ≥ 11). */
  reliable: Figure<Readonly<{ up: Coverage; down: Coverage; least: number }>>
  /** Looking back at the later wave: "now" minus "then", each a single rating (N4). */
  thenTest: Figure<Spanned & Readonly<{ n: number }>>
  /** Those who answered the first wave alone: their mean then, and Hedges g of those who stayed against them. */
  leavers: Figure<Readonly<{ n: number; mean: Amount; stayersAbove: Spanned }>>
}>

/** A reliability, and of how many people it was worked out. */
export type KnownReliability = Readonly<{ alpha: number; n: number }>

/** What a publication of change lets out, and all that it lets out (D5). */
export type ChangeSnapshot = Readonly<{
  kind: 'change'
  /** "id@version" (Q13). */
  questionnaire: string
  threshold: number
  /** The wave that it starts from; the snapshot's own is the later one. */
  fromWaveId: string
  scales: Readonly<Record<string, ChangeOfScale>>
  /** Of the scales of which it is known, as it stood when this was published. */
  reliability: Readonly<Record<string, KnownReliability>>
}>

const headCountSchema = z.strictObject({ least: z.int(), most: z.int() })

const spanned = { value: z.number(), low: z.number(), high: z.number() }

/** Reads a stored snapshot of change. */
export const changeSnapshotSchema: z.ZodType<ChangeSnapshot> = z.strictObject({
  kind: z.literal('change'),
  questionnaire: z.string(),
  threshold: z.int(),
  fromWaveId: z.string(),
  scales: z.record(
    z.string(),
    z.strictObject({
      before: cellSchema,
      after: cellSchema,
      answered: z.strictObject({ before: headCountSchema, after: headCountSchema }).optional(),
      change: figureOf(z.strictObject(spanned)),
      effect: figureOf(z.strictObject(spanned)),
      reliable: figureOf(z.strictObject({ up: coverageSchema, down: coverageSchema, least: z.number() })),
      thenTest: figureOf(z.strictObject({ ...spanned, n: z.int() })),
      leavers: figureOf(
        z.strictObject({ n: z.int(), mean: amountSchema, stayersAbove: z.strictObject(spanned) }),
      ),
    }),
  ),
  reliability: z.record(z.string(), z.strictObject({ alpha: z.number(), n: z.int() })),
})
