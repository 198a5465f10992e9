import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { holdLock } from './hold-lock.mjs'

/**
 * Does some work only if what it was made from has changed since it was last done to the end. The stamp is
 * removed before the work and written after it, so that work cut short is done again.
 *
 * @param {object} task
 * @param {() => string} task.fingerprint of everything the work depends on
 * @param {string} task.stampFile
 * @param {string} task.lockFile
 * @param {readonly string[]} [task.outputs] files without which the work counts as not done
 * @param {() => Promise<void>} task.renew
 * @param {() => void} [task.onWait] told when another process is doing the work
 * @returns {Promise<boolean>} whether the work was done now
 */
export async function bringUpToDate({ fingerprint, stampFile, lockFile, outputs = [], renew, onWait }) {
  /** @param {string} wanted */
  const isCurrent = (wanted) => readStamp(stampFile) === wanted && outputs.every((file) => existsSync(file))

  if (isCurrent(fingerprint())) return false
  return holdLock(
    lockFile,
    async () => {
      // Taken before the work: a file changed while it goes on shows next time.
      const wanted = fingerprint()
      if (isCurrent(wanted)) return false
      rmSync(stampFile, { force: true })
      await renew()
      mkdirSync(dirname(stampFile), { recursive: true })
      writeFileSync(stampFile, wanted)
      return true
    },
    { onWait },
  )
}

/** @param {string} stampFile */
function readStamp(stampFile) {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null
}
