import { existsSync, realpathSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { copySqlite } from './copy-sqlite.server'
import { type Contents, inspectSqlite } from './inspect-sqlite.server'
import { flush, flushFolderOf, SIDE_FILES, withTemporaryFile } from './temporary-file.server'

/**
 * Writes what the database holds at this moment into a file, while a server goes on with its work. The file
 * has its name only once it has been read back and found sound.
 * @throws Error with a sentence when there is no backup
 */
export async function backUpSqlite(
  path: string,
  file: string,
  options: Readonly<{ overwrite: boolean }>,
): Promise<Contents> {
  if (!existsSync(path)) throw new Error(`There is no database at ${path}, so there is nothing to back up.`)
  checkPlace(path, file, options.overwrite)
  const partial = `${file}.partial-${process.pid}`
  return withTemporaryFile(partial, async () => {
    await copySqlite(path, partial, { readonly: false })
    const contents = await inspectSqlite(partial, path)
    flush(partial)
    checkPlace(path, file, options.overwrite)
    renameSync(partial, file)
    flushFolderOf(file)
    return contents
  })
}

function checkPlace(path: string, file: string, overwrite: boolean): void {
  if (!existsSync(dirname(file))) throw new Error(`${file}: There is no folder ${dirname(file)}.`)
  if (!existsSync(file)) return
  if (statSync(file).isDirectory()) throw new Error(`${file}: It is a folder: name a file in it.`)
  const own = ['', ...SIDE_FILES].map((ending) => realpathSync(path) + ending)
  if (own.includes(realpathSync(file))) {
    throw new Error(`${file}: It is the database itself: name another file.`)
  }
  if (!overwrite) throw new Error(`${file}: It exists already: name another file, or add --force.`)
}
