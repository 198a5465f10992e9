import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'

/**
 * TypeScript 7 checks types in a quarter of the time. The older one stands beside it for tests that read the source as a
 * tree, and brings a command of the same name: which of the two npm links is left to chance.
 */
const typeChecker = join(projectRoot, 'node_modules', 'typescript-7', 'bin', 'tsc')

/**
 * How to call a command of an installed package.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {{ command: string, args: readonly string[], shell: boolean }}
 */
export function installedCommand(name, args) {
  if (name === 'tsc') return { command: process.execPath, args: [typeChecker, ...args], shell: false }
  const command = join(projectRoot, 'node_modules', '.bin', name)
  if (process.platform !== 'win32') return { command, args, shell: false }
  // A .cmd file, which only a shell can start, and the shell takes quoting apart.
  return { command: quoted(`${command}.cmd`), args: args.map(quoted), shell: true }
}

/** @param {string} text */
function quoted(text) {
  return `"${text.replaceAll('"', '\\"')}"`
}
