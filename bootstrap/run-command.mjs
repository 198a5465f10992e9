import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment } from './child-environment.mjs'
import { installPackages } from './install-packages.mjs'
import { installedCommand } from './installed-command.mjs'
import { projectRoot } from './project-root.mjs'
import { Refusal } from './refusal.mjs'
import { runChild } from './run-child.mjs'

/**
 * Becomes the command, as far as a caller can tell: its input, its output and its exit code.
 *
 * @param {readonly string[]} nameAndArguments
 */
export async function runCommand([name, ...args]) {
  if (!name) throw new Refusal('Usage: node bootstrap/command.mjs <command> [argument…]', 2)
  await installPackages()
  if (!existsSync(join(projectRoot, 'node_modules', '.bin', name))) {
    throw new Refusal(`No installed package has a command “${name}”.`, 2)
  }
  const { command, args: commandArguments, shell } = installedCommand(name, args)
  const { exitCode } = await runChild(command, commandArguments, { environment: childEnvironment(), shell })
  process.exitCode = exitCode
}
