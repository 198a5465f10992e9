import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'

/**
 * How to call a command of an installed package.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {{ command: string, args: readonly string[], shell: boolean }}
 */
export function installedCommand(name, args) {
  const command = join(projectRoot, 'node_modules', '.bin', name)
  if (process.platform !== 'win32') return { command, args, shell: false }
  // A .cmd file, which only a shell can start, and the shell takes quoting apart.
  return { command: quoted(`${command}.cmd`), args: args.map(quoted), shell: true }
}

/** @param {string} text */
function quoted(text) {
  return `"${text.replaceAll('"', '\\"')}"`
}
