import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * How to call npm: its own script by the Node that runs now where it can be found, else the command on PATH.
 *
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function findNpm() {
  const script = [
    // Set when npm started us; another package manager sets it to itself.
    process.env['npm_execpath'] ?? '',
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => basename(path) === 'npm-cli.js' && existsSync(path))
  if (script) return { command: process.execPath, args: [script], shell: false }
  // npm is a .cmd file on Windows, which only a shell can start.
  return { command: 'npm', args: [], shell: process.platform === 'win32' }
}
