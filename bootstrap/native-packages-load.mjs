import { runQuietly } from './run-quietly.mjs'

/**
 * Whether the compiled package is there and made for this Node. Asked of a process of its own, because
 * Windows can't replace a library that is loaded.
 *
 * @param {string} root
 * @returns {Promise<boolean>}
 */
export async function nativePackagesLoad(root) {
  const script = "new (require('better-sqlite3'))(':memory:').close()"
  const { succeeded } = await runQuietly(process.execPath, ['--eval', script], { cwd: root })
  return succeeded
}
