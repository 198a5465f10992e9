import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname } from 'node:path'

/** What SQLite may put beside a file while it is open. */
export const SIDE_FILES = ['-wal', '-shm', '-journal'] as const

/** Lets work make an SQLite file of this name, which is gone afterwards however the work or the process ends. */
export async function withTemporaryFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  const remove = () => ['', ...SIDE_FILES].forEach((ending) => rmSync(path + ending, { force: true }))
  const stop = (signal: NodeJS.Signals) => {
    remove()
    process.exit(128 + constants.signals[signal])
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, stop)
  try {
    // Answers of people: nobody else on this machine may read them.
    closeSync(openSync(path, 'wx', 0o600))
    return await work()
  } finally {
    for (const signal of signals) process.off(signal, stop)
    remove()
  }
}

/** Waits until what a file holds is on the disk. */
export function flush(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

/** The same for the folder that a file lies in, so that its name is on the disk. Windows has no such thing. */
export function flushFolderOf(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
