import { z } from 'zod'
import type { RawChanges } from '~/domain/answers/check-answers'

const changesSchema = z.strictObject({
  answers: z.record(z.string().max(100), z.string().max(10)).default({}),
  importance: z.record(z.string().max(100), z.string().max(10)).default({}),
})

/** Reads what the autosave sends. Null if it is anything else. */
export async function parseAutosave(request: Request): Promise<RawChanges | null> {
  if (!request.headers.get('Content-Type')?.startsWith('application/json')) return null
  const json: unknown = await request.json().catch(() => null)
  return changesSchema.safeParse(json).data ?? null
}
