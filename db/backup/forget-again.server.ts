import { randomUUID } from 'node:crypto'
import { eraseTraces, type openDatabase } from '../open-database.server'
import { insertAuditEntry } from '../queries/audit.server'
import { listDeletions, replayDeletions } from '../queries/deletions.server'

type OpenDatabase = Awaited<ReturnType<typeof openDatabase>>

/**
 * Deletes again whoever a database's own notes say has deleted their account (V3): after a backup was restored by the
 * database's tools, and its notes were copied from what it replaces. Nobody is there to delete on any other day.
 * Gives how many people it deleted.
 */
export async function forgetAgain(db: OpenDatabase, now: Date): Promise<number> {
  const again = await replayDeletions(db, await listDeletions(db))
  if (again === 0) return 0
  await insertAuditEntry(db, {
    id: randomUUID(),
    at: now.toISOString(),
    actor_number: null,
    action: 'deletions-replayed',
    thing_kind: 'backup',
    thing_id: null,
    subject_number: null,
    detail: `${again} accounts`,
  })
  await eraseTraces(db)
  return again
}
