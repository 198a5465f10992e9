import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Linux keeps it in memory. */
const MEMORY = '/dev/shm'
const NEEDED_BYTES = 4 * 1024 ** 3

/**
 * A new folder for what tests write and throw away: in memory where that is possible, because their hundreds of databases
 * flush to the disk at every commit, and otherwise among the other temporary files.
 * @param {string} [memory] where to try first
 * @returns {string}
 */
export function makeScratchFolder(memory = MEMORY) {
  const folder = makeRoomyFolder(memory) ?? mkdtempSync(join(tmpdir(), 'slp-tests-'))
  // Where the tests run as root, PostgreSQL runs as somebody else, and has its data in here.
  chmodSync(folder, 0o711)
  return folder
}

/**
 * @param {string} parent
 * @returns {string | null} null where there is no such place, too little room, or programs may not run from it, as in many containers
 */
function makeRoomyFolder(parent) {
  let folder = null
  try {
    const { bavail, bsize } = statfsSync(parent)
    if (bavail * bsize < NEEDED_BYTES) return null
    folder = mkdtempSync(join(parent, 'slp-tests-'))
    const program = join(folder, 'program')
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 })
    execFileSync(program)
    rmSync(program)
    return folder
  } catch {
    if (folder !== null) rmSync(folder, { recursive: true, force: true })
    return null
  }
}
