import { runChild } from './run-child.mjs'
import { Stopped } from './stopped.mjs'

/**
 * Runs a program whose output matters only if it fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, environment?: NodeJS.ProcessEnv, shell?: boolean }} options
 * @returns {Promise<{ succeeded: boolean, output: string }>}
 */
export async function runQuietly(command, args, options) {
  let output = ''
  const { exitCode, stoppedBy } = await runChild(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    onOutput: (text) => (output += text),
  })
  if (stoppedBy) throw new Stopped(stoppedBy)
  return { succeeded: exitCode === 0, output }
}
