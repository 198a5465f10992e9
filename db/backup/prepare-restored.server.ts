import { randomUUID } from 'node:crypto'
import { migrate } from '../migrate.server'
import { eraseTraces, openDatabase } from '../open-database.server'
import { insertAuditEntry } from '../queries/audit.server'
import { type DeletionNote, replayDeletions } from '../queries/deletions.server'

/**
 * Makes restored data fit to be seen again, before it takes the place of what there is: everything that has
 * to happen to it between its day and today happens here, in order, and if any of it fails nothing is
 * restored. Meanwhile the database that is to be replaced is locked, so what it says is final. Whoever deleted
 * their account since is deleted again (V3); nobody is signed in, no link works, and no mail goes out again.
 */
export async function prepareRestored(
  path: string,
  deletions: readonly DeletionNote[],
  now: Date,
): Promise<void> {
  const db = await openDatabase({ kind: 'sqlite', path })
  try {
    await migrate(db, 'sqlite')
    for (const table of ['session', 'sign_in_request', 'provider_sign_in', 'outgoing_mail'] as const) {
      await db.deleteFrom(table).execute()
    }
    const again = await replayDeletions(db, deletions)
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
  } finally {
    await db.destroy()
  }
}
