import { migrate } from '../migrate.server'
import { openDatabase } from '../open-database.server'

/**
 * Makes restored data fit to be seen again, before it takes the place of what there is: everything that has
 * to happen to it between its day and today happens here, in order, and if any of it fails nothing is
 * restored. Meanwhile the database that is to be replaced is locked, so what it says is final.
 */
export async function prepareRestored(path: string): Promise<void> {
  const db = await openDatabase({ kind: 'sqlite', path })
  try {
    await migrate(db, 'sqlite')
  } finally {
    await db.destroy()
  }
}
