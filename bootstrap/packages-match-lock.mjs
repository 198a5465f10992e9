import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether node_modules holds what package-lock.json asks for, by npm's own record. npm writes that record
 * (node_modules/.package-lock.json) last, whichever of its commands did the installing.
 *
 * @param {string} root
 * @returns {boolean}
 */
export function packagesMatchLock(root) {
  const wanted = lockedPackages(join(root, 'package-lock.json'))
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !installed) return false
  const wantedHere = Object.entries(wanted).filter(([path]) => path !== '')
  const nothingMissing = wantedHere.every(
    // Optional packages are left out where they are for another system.
    ([path, { version, optional }]) => installed[path]?.version === version || (optional && !installed[path]),
  )
  return nothingMissing && Object.keys(installed).every((path) => path in wanted)
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}
