import { z } from 'zod'
import type { Figure } from './figure'
import { type Coverage, coverageSchema, figureOf } from './snapshot'

/** How many of the same people chose one of the two highest of five options at two waves, in thirds. */
export type ChangeOfTopic = Figure<Readonly<{ n: number; then: Coverage; now: Coverage }>>

/** What a publication of people's situation at two waves lets out, and all that it lets out (N12): topics have no score (P2). */
export type ContextSnapshot = Readonly<{
  kind: 'context'
  /** "id@version" of the questionnaire that asks the topics (Q13). */
  questionnaire: string
  threshold: number
  fromWaveId: string
  topics: Readonly<Record<string, ChangeOfTopic>>
}>

/** Reads a stored snapshot of people's situation. */
export const contextSnapshotSchema: z.ZodType<ContextSnapshot> = z.strictObject({
  kind: z.literal('context'),
  questionnaire: z.string(),
  threshold: z.int(),
  fromWaveId: z.string(),
  topics: z.record(
    z.string(),
    figureOf(z.strictObject({ n: z.int(), then: coverageSchema, now: coverageSchema })),
  ),
})
