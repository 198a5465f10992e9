import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { copySqlite } from './copy-sqlite.server'
import { type Contents, inspectSqlite } from './inspect-sqlite.server'
import { type Lock, lockSqlite } from './lock-sqlite.server'
import { prepareRestored } from './prepare-restored.server'
import { flush, flushFolderOf, withTemporaryFile } from './temporary-file.server'

export type Restored = Readonly<{
  contents: Contents
  keptAs: string | null
  /** Whether the database in its place could say who has deleted their account since. */
  hasNotes: boolean
}>

/**
 * Puts what a backup holds in the place of the database, whose old file is kept beside it. All work is done
 * on a copy: until its last step, the renaming, nothing is changed.
 * @param options.evenIfDamaged replace a database that is too damaged to tell whether a server has it open, or who has
 *   deleted their account
 * @throws Error with a sentence when nothing was restored
 */
export async function restoreSqlite(
  file: string,
  database: string,
  options: Readonly<{ now: Date; evenIfDamaged: boolean }>,
): Promise<Restored> {
  // A link in its place stays a link.
  const path = existsSync(database) ? realpathSync(database) : database
  if (!existsSync(file)) throw new Error(`${file}: There is no such file.`)
  if (!statSync(file).isFile()) throw new Error(`${file}: It is not a file.`)
  if (realpathSync(file) === path) throw new Error(`${file}: It is the database itself.`)
  mkdirSync(dirname(path), { recursive: true })

  const restored = `${path}.restoring-${process.pid}`
  return withTemporaryFile(restored, async () => {
    // With a log beside it, it is left to whoever wrote that; without, nothing is left beside it.
    await copySqlite(file, restored, { readonly: existsSync(`${file}-wal`) })
    await inspectSqlite(restored, file)
    const lock = existsSync(path) ? lockOrRefuse(path, options.evenIfDamaged) : null
    try {
      const notes = lock?.readDeletions() ?? null
      if (lock !== null && notes === null && !options.evenIfDamaged) {
        throw new Error(
          `${path} is so damaged that it can't be read who has deleted their account since: to restore without knowing, add --force.`,
        )
      }
      await prepareRestored(restored, notes ?? [], options.now)
      const contents = await inspectSqlite(restored, file)
      flush(restored)
      // Windows replaces no file that anybody has open: there that is the lock.
      if (process.platform === 'win32') lock?.release()
      const keptAs = replace(path, restored, options.now)
      return { contents, keptAs, hasNotes: notes !== null }
    } finally {
      lock?.release()
    }
  })
}

function lockOrRefuse(path: string, evenIfDamaged: boolean): Lock | null {
  const lock = lockSqlite(path)
  if (lock === null && !evenIfDamaged) {
    throw new Error(
      `${path} is so damaged that it can't be told whether a server has it open: stop the server, then add --force.`,
    )
  }
  return lock
}

/** Keeps the old file under another name and gives its own to the new one; there is no moment without a file. */
function replace(path: string, restored: string, now: Date): string | null {
  const keptAs = `${path}.before-restore-${now.toISOString().replace(/[:.]/g, '-')}`
  const isThere = existsSync(path)
  if (isThere) {
    takeOwner(restored, path)
    keep(path, keptAs)
  }
  // Only a damaged file still has these. A log left behind would be written into the new file.
  for (const ending of ['-wal', '-journal']) {
    if (existsSync(path + ending)) renameSync(path + ending, keptAs + ending)
  }
  rmSync(`${path}-shm`, { force: true })
  renameSync(restored, path)
  flushFolderOf(path)
  return isThere ? keptAs : null
}

function keep(path: string, keptAs: string): void {
  try {
    linkSync(path, keptAs)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    // A file system without second names.
    renameSync(path, keptAs)
  }
}

/** Whoever could open the old file must be able to open the new one, and nobody else. */
function takeOwner(restored: string, path: string): void {
  const [old, made] = [statSync(path), statSync(restored)]
  if (old.uid !== made.uid || old.gid !== made.gid) chownSync(restored, old.uid, old.gid)
  chmodSync(restored, old.mode & 0o777)
}
