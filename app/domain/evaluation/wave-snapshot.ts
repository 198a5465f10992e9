import { z } from 'zod'
import { type ChangeSnapshot, changeSnapshotSchema } from '../disclosure/change-snapshot'
import { type ContextSnapshot, contextSnapshotSchema } from '../disclosure/context-snapshot'
import type { Figure } from '../disclosure/figure'
import { figureOf, type Snapshot, snapshotSchema } from '../disclosure/snapshot'

/** What was published of a wave: the profile of the baseline, a change, people's situation, or what they thought of the programme. */
export type WaveSnapshot =
  | Readonly<{ kind: 'baseline'; snapshot: Snapshot }>
  | ChangeSnapshot
  | ContextSnapshot
  | Readonly<{
      kind: 'reaction'
      /** Of the scales "usefulness" and "relevance". */
      snapshot: Snapshot
      /** What to change, in the words of those who let it be read (D8). */
      texts: Figure<readonly string[]>
    }>

/** The name under which reactions are published: they belong to no questionnaire. */
export const REACTION = { id: 'reaction', version: 1, scaleIds: ['usefulness', 'relevance'] } as const

const schema = z.union([
  z.strictObject({ kind: z.literal('baseline'), snapshot: snapshotSchema }),
  z.strictObject({
    kind: z.literal('reaction'),
    snapshot: snapshotSchema,
    texts: figureOf(z.array(z.string())),
  }),
  changeSnapshotSchema,
  contextSnapshotSchema,
])

/**
 * What was stored of a wave.
 * @throws ZodError where it is nothing that was ever published
 */
export function readWaveSnapshot(content: string): WaveSnapshot {
  return schema.parse(JSON.parse(content))
}
