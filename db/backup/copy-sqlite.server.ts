import SqliteDatabase from 'better-sqlite3'

/**
 * Copies what an SQLite file holds at this moment into another, while others go on writing to the first.
 * @throws Error with a sentence when it can't be read
 */
export async function copySqlite(
  from: string,
  to: string,
  options: Readonly<{ readonly: boolean }>,
): Promise<void> {
  try {
    const source = new SqliteDatabase(from, { fileMustExist: true, ...options })
    try {
      // Everything is read within one transaction: without it the copy would begin again whenever
      // somebody has written meanwhile, and on a busy day never come to its end.
      source.exec('begin')
      source.prepare('select count(*) from sqlite_master').get()
      await source.backup(to)
    } finally {
      source.close()
    }
    // One file that stands alone, wherever it is carried.
    const copy = new SqliteDatabase(to)
    copy.pragma('journal_mode = DELETE')
    copy.close()
  } catch (error) {
    throw new Error(`${from}: ${sentence(error)}`, { cause: error })
  }
}

function sentence(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  if (code === 'SQLITE_NOTADB') return 'It is not an SQLite database.'
  if (code?.startsWith('SQLITE_CORRUPT')) return 'It is damaged.'
  return `It cannot be copied (${message.replace(/\.$/, '')}).`
}
