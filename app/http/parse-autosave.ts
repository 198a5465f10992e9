import { z } from 'zod'
import type { RawChanges } from '../domain/answers/check-answers'

const changesSchema = z.strictObject({
  answers: z.record(z.string().max(100), z.string().max(10)).default({}),
  importance: z.record(z.string().max(100), z.string().max(10)).default({}),
})

/** Reads what the autosave sends. Null if it is anything else. */
export function parseAutosave(text: string | null): RawChanges | null {
  if (text === null) return null
  try {
    return changesSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
