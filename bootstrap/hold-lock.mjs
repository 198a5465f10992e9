import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** The holder touches its lock this often… */
const heartbeat = 2000
/** …and one untouched for this long has lost its holder: a machine switched off, a container taken away. */
const abandonedAfter = 30_000

/** The locks this process holds itself. */
const held = new Set()

/**
 * Does the work while no other process that names the same lock file does. A lock whose holder was killed is
 * taken over.
 *
 * @template T
 * @param {string} lockFile
 * @param {() => Promise<T>} work
 * @param {{ onWait?: () => void, pollEvery?: number }} [options]
 * @returns {Promise<T>}
 */
export async function holdLock(lockFile, work, { onWait, pollEvery = 250 } = {}) {
  mkdirSync(dirname(lockFile), { recursive: true })
  let waiting = false
  while (!take(lockFile)) {
    if (takeAwayIfAbandoned(lockFile)) continue
    if (!waiting) onWait?.()
    waiting = true
    await pause(pollEvery)
  }

  held.add(lockFile)
  const beating = setInterval(() => touch(lockFile), heartbeat)
  const release = () => {
    held.delete(lockFile)
    rmSync(lockFile, { force: true })
  }
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(beating)
    process.off('exit', release)
    release()
  }
}

/** @param {string} lockFile */
function take(lockFile) {
  try {
    writeFileSync(lockFile, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * @param {string} lockFile
 * @returns {boolean} whether to try to take it again at once
 */
function takeAwayIfAbandoned(lockFile) {
  try {
    const holder = readFileSync(lockFile, 'utf8')
    const age = Date.now() - statSync(lockFile).mtimeMs
    if (held.has(lockFile) || (age < abandonedAfter && !isOfEndedProcess(holder))) return false
    // Renamed first: of two that find it abandoned only one gets it, and a lock taken since is seen and put back.
    const aside = `${lockFile}.${process.pid}`
    renameSync(lockFile, aside)
    if (readFileSync(aside, 'utf8') === holder) rmSync(aside)
    else renameSync(aside, lockFile)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true
    throw error
  }
}

/** @param {string} holder */
function isOfEndedProcess(holder) {
  /** @type {{ pid?: number, host?: string }} */
  let parsed
  try {
    parsed = JSON.parse(holder)
  } catch {
    // Its holder is just writing it.
    return false
  }
  // Process ids mean something on their own machine only.
  if (parsed.host !== hostname() || typeof parsed.pid !== 'number') return false
  // Our id on a lock we don't hold: a container starts again with the same ids.
  if (parsed.pid === process.pid) return true
  try {
    process.kill(parsed.pid, 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

/** @param {string} lockFile */
function touch(lockFile) {
  try {
    utimesSync(lockFile, new Date(), new Date())
  } catch {
    // Someone cleared the folder; the work goes on.
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
